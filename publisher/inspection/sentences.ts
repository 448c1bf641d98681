import type { Mending } from './mend.ts';

/** How many files are named. */
const named = 10;

/** What was found in the public folder and put right, in sentences for whoever runs the site. */
export function sentencesOf({ mended, removed, unmended, reasons }: Mending): string[] {
  return [
    ...about('Mended', mended, 'no longer what had been written'),
    ...about('Removed', removed, 'to which nothing refers'),
    ...about('Could not mend', unmended, 'not what should stand there'),
    ...new Set(reasons),
  ];
}

function about(deed: string, files: string[], what: string): string[] {
  if (files.length === 0) return [];
  const rest = files.length > named ? ` and ${files.length - named} more` : '';
  return [
    `${deed} ${count(files.length)} of the public site, ${what}: ${files.slice(0, named).join(', ')}${rest}.`,
  ];
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

/** What a look at all of it has come to. */
export function verdictOf(checked: number, mending: Mending): string {
  const told = sentencesOf(mending);
  return `Looked at ${count(checked)} of the public site. ${told.join(' ') || 'All stand as they were written.'}`;
}
