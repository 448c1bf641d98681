import { columns, kilobytes, milliseconds, type Line } from '../table.ts';
import { categories, type Complaint, type PageReport } from './lighthouse.ts';

/** One line a page, then what there is to better, each with the pages that it was found on. */
export function pagesTable(pages: PageReport[]): string {
  const lines = pages.map(({ address, scores, largestPaint, layoutShift, bytes, requests }): Line => [
    address,
    ...categories.map((category) => String(scores[category])),
    ...[milliseconds(largestPaint), layoutShift.toFixed(3), kilobytes(bytes), String(requests)],
  ]);
  return [
    ...columns([['', ...categories, 'LCP', 'CLS', 'bytes', 'requests'], ...lines]),
    ...[...complaintsOf(pages).values()].flatMap(({ id, title, on }) => ['', `${id}: ${title}`, ...on]),
  ].join('\n');
}

function complaintsOf(pages: PageReport[]): Map<string, Complaint & { on: string[] }> {
  const complaints = new Map<string, Complaint & { on: string[] }>();
  for (const { address, complaints: found } of pages)
    for (const complaint of found) {
      const known = complaints.get(complaint.id) ?? { ...complaint, on: [] };
      known.on.push(`  ${address}${complaint.found ? ` (${complaint.found})` : ''}`);
      complaints.set(complaint.id, known);
    }
  return complaints;
}
