import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import type { Advisory, AdvisoryList } from './advisories.ts';

/** What is read of a file of the database. https://ossf.github.io/osv-schema/ */
interface OsvFile {
  id: string;
  modified: string;
  withdrawn?: string;
  aliases?: string[];
  affected?: OsvAffected[];
  database_specific?: { severity?: string };
}

interface OsvAffected {
  package?: { ecosystem: string; name: string };
  ranges?: { type: string; events: OsvEvent[] }[];
  /** `<= 3.0.3`, where nothing is mended yet. */
  database_specific?: { last_known_affected_version_range?: string };
}

interface OsvEvent {
  introduced?: string;
  fixed?: string;
  last_affected?: string;
}

/**
 * The list as a clone of https://github.com/github/advisory-database tells it, of the packages named alone:
 * numbers and ranges, not a sentence of its texts. Throws a `UserError` when the folder is no such clone.
 */
export async function readDatabase(folder: string, packages: Set<string>): Promise<AdvisoryList> {
  const reviewed = path.join(folder, 'advisories/github-reviewed');
  if (!existsSync(reviewed)) throw userErrors.advisoriesMissing(folder);
  const advisories: Advisory[] = [];
  let newest = '';
  for await (const name of glob('**/*.json', { cwd: reviewed })) {
    const file = JSON.parse(await readFile(path.join(reviewed, name), 'utf8')) as OsvFile;
    if (file.modified > newest) newest = file.modified;
    advisories.push(...readFileOf(file).filter((advisory) => packages.has(advisory.package)));
  }
  return {
    asOf: newest.slice(0, 10),
    source: 'GitHub Advisory Database, https://github.com/github/advisory-database',
    licence: 'CC-BY-4.0',
    covers: 'all',
    advisories: advisories.sort((a, b) => order(a).localeCompare(order(b), 'en')),
  };
}

/** Notes are ours and stay. */
export function keepNotes(list: AdvisoryList, former: AdvisoryList): AdvisoryList {
  const notes = new Map(former.advisories.map((one) => [order(one), one.note]));
  const advisories = list.advisories.map((one) => {
    const note = notes.get(order(one));
    return note === undefined ? one : { ...one, note };
  });
  return { ...list, advisories };
}

function order(advisory: Advisory): string {
  return `${advisory.package} ${advisory.id}`;
}

/** One a package that it is about. */
export function readFileOf({ id, withdrawn, aliases = [], affected = [], ...file }: OsvFile): Advisory[] {
  if (withdrawn) return [];
  const ours = affected.filter((one) => one.package?.ecosystem === 'npm');
  const byName = Map.groupBy(ours, (one) => one.package?.name ?? '');
  const severity = (file.database_specific?.severity ?? 'unknown').toLowerCase();
  return [...byName].map(([name, parts]) => ({
    id,
    aliases,
    package: name,
    vulnerable: parts.flatMap(rangesOf).join(' || '),
    severity,
  }));
}

function rangesOf({ ranges = [], database_specific: more }: OsvAffected): string[] {
  const known = more?.last_known_affected_version_range?.replaceAll(' ', '');
  return ranges.flatMap(({ events }) => spans(events, known));
}

/** Events come in the order of versions; each introduction lasts until the next end, if there is one. */
function spans(events: OsvEvent[], lastKnown: string | undefined): string[] {
  return events.flatMap(({ introduced }, index) => {
    if (introduced === undefined) return [];
    const { fixed, last_affected: last } = events[index + 1] ?? {};
    const end = fixed ? `<${fixed}` : last ? `<=${last}` : lastKnown;
    return [`>=${introduced}${end ? ` ${end}` : ''}`];
  });
}
