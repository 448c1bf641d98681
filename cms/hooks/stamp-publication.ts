import type { CollectionBeforeChangeHook } from 'payload';

/**
 * A document published without a time of its own gets the time at which it was published: lists and
 * archives need a date that later edits do not move. Clearing the time of a waiting one publishes it now.
 */
export const stampPublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data['_status'] !== 'published') return data;
  const publishAt = data['publishAt'] === undefined ? originalDoc?.publishAt : data['publishAt'];
  return publishAt ? data : { ...data, publishAt: new Date().toISOString() };
};
