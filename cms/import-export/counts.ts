/** What an import or export has carried. */
export interface Counts {
  /** Documents and globals. */
  documents: number;
  /** Files of text: one for each language of each document. */
  texts: number;
  /** Pictures and files to download. */
  uploads: number;
}

export function noCounts(): Counts {
  return { documents: 0, texts: 0, uploads: 0 };
}
