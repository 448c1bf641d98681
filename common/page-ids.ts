/** The ids that templates of documents and subjects use; no heading of a text may take one of them. */
const ids = new Set([
  ...['main', 'site-search', 'site-search-list', 'site-search-count'],
  ...['footer-publisher', 'footer-read', 'footer-find', 'footer-about'],
  ...[
    'attachments',
    'boilerplate',
    'checklist',
    'contacts',
    'changes',
    'contents',
    'page-contents',
    'corrections',
    'facts',
    'gallery',
  ],
  ...['answer', 'costs', 'services'],
  ...['metrics', 'related', 'senders', 'subjects', 'similar', 'contents-here', 'footnotes'],
  ...['project', 'project-results', 'project-partners', 'project-funding', 'organisation', 'members'],
  'organisation-projects',
  ...['feedback', 'feedback-title', 'feedback-hint', 'feedback-comment', 'feedback-status'],
  ...['guide-tools', 'ticks', 'ticks-remember', 'ticks-forget', 'ticks-state'],
]);

export function isPageId(id: string): boolean {
  return ids.has(id) || /^((step|fn|fnref)-\d+|about-.+|journey-\d+)$/.test(id);
}
