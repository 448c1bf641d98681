import type { CollectionBeforeChangeHook } from 'payload';
import { standingDocument } from './standing-versions.ts';

/**
 * A version brings its text back as a draft, not its address, its time of publication or its place in the trash: of
 * a document that is published, those in force stay in force. One that is not published gets back what the version
 * had.
 */
export const keepInForce: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (!context['isRestoringVersion'] || !originalDoc) return data;
  const restored = { ...data, deletedAt: null };
  const standing = await standingDocument(req, collection.slug, originalDoc.id);
  if (standing?._status !== 'published') return restored;
  return { ...restored, slug: standing.slug, publishAt: standing.publishAt };
};
