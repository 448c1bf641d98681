/** What stands across the top of a page that is not, or not yet, for everybody. */
export type PageNotice =
  /** For staff: a text that readers have nothing of, or changes of one that they have. */
  | { kind: 'draft' | 'changes' }
  /** For the press: until when it is under embargo, ISO 8601 in UTC, where that is known. */
  | { kind: 'press'; embargo?: string };
