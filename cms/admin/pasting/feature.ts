import { createServerFeature } from '@payloadcms/richtext-lexical';
import type { Goal } from '../../pasting/read-pasted.ts';

/** Pasting from Word, Docs and other pages gives what stands there, in what the editor has. */
export const PastingFeature = createServerFeature<Goal, Goal, Goal>({
  key: 'pasting',
  feature: ({ props }) => ({
    ClientFeature: '/admin/pasting/feature-client.ts#PastingFeatureClient',
    clientFeatureProps: props,
    sanitizedServerFeatureProps: props,
  }),
});
