'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { SpellingPlugin } from './plugin.tsx';

export const SpellingFeatureClient = createClientFeature({
  plugins: [{ Component: SpellingPlugin, position: 'normal' }],
});
