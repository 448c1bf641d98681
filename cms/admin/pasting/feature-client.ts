'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import type { Goal } from '../../pasting/read-pasted.ts';
import { PastingPlugin } from './plugin.ts';

export const PastingFeatureClient = createClientFeature<Goal>({
  plugins: [{ Component: PastingPlugin, position: 'normal' }],
});
