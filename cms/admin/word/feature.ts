import { createServerFeature } from '@payloadcms/richtext-lexical';
import type { Goal } from '../../pasting/read-pasted.ts';

/** A Word file that is dropped on the text, or chosen from its toolbar, is read into it. */
export const WordFeature = createServerFeature<Goal, Goal, Goal>({
  key: 'word',
  feature: ({ props }) => ({
    ClientFeature: '/admin/word/feature-client.ts#WordFeatureClient',
    clientFeatureProps: props,
    sanitizedServerFeatureProps: props,
  }),
});
