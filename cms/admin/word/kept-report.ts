/** What staff are told of a draft that has been made of a Word file, until they say that they have read it. */
export interface Report {
  /** Of the Word file. */
  name: string;
  told: string[];
}

const keyOf = (kind: string, id: number | string) => `word-report:${kind}:${id}`;

export function keepReport(kind: string, id: number | string, report: Report): void {
  sessionStorage.setItem(keyOf(kind, id), JSON.stringify(report));
}

export function keptReport(kind: string, id: number | string): Report | undefined {
  const kept = sessionStorage.getItem(keyOf(kind, id));
  return kept === null ? undefined : (JSON.parse(kept) as Report);
}

export function dropReport(kind: string, id: number | string): void {
  sessionStorage.removeItem(keyOf(kind, id));
}
