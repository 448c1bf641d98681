/** How many documents pages of others can show at most. */
export const maxLatest = 10;

/** What is told to pages of others. Addresses are whole. */
export interface Latest {
  title: string;
  /** The page that tells all of it, and what a link to it says. */
  home: string;
  more: string;
  language: string;
  /** The newest first. */
  items: LatestItem[];
}

export interface LatestItem {
  title: string;
  address: string;
  kind: string;
  /** ISO 8601 in UTC. */
  date: string;
  /** The same in words of the language. */
  day: string;
}
