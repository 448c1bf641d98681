import morphdom from 'morphdom';

/** Changes a page into another, element by element: what is the same stays, as do focus and place. */
export function showPage(shown: Document, html: string): void {
  // Read under the rules of the frame, not under those of the admin.
  const Parser = shown.defaultView?.DOMParser ?? DOMParser;
  const page = new Parser().parseFromString(html, 'text/html');
  page.documentElement.dataset['fresh'] = '';
  morphdom(shown.documentElement, page.documentElement, {
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}
