import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Something can be said of words that are selected. Nothing of it is stored with the text. */
export const CommentFeature = createServerFeature({
  key: 'comment',
  feature: { ClientFeature: '/admin/comments/feature-client.ts#CommentFeatureClient' },
});
