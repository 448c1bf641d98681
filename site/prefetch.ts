/**
 * Has the browser fetch a page of the site when the reader points at its link for a moment or, on a
 * touchscreen, when the link is likely next; never a file such as a picture or a feed. Browsers leave it where
 * the reader saves data. https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const prefetchRules = {
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }] },
      eagerness: 'moderate',
    },
  ],
};
