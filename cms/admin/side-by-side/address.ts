/** Where a document is edited with the text that it is translated from beside it. */
export function sideAddress(collection: string, id: number, language: string): string {
  return `/admin/collections/${collection}/${id}/translate?locale=${language}`;
}
