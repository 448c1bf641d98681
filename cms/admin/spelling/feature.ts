import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Marks misspelt words while a text is written. */
export const SpellingFeature = createServerFeature({
  key: 'spelling',
  feature: { ClientFeature: '/admin/spelling/feature-client.ts#SpellingFeatureClient' },
});
