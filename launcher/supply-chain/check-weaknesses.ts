import { userErrors } from '../../common/errors.ts';
import { readAccepted, readAdvisories, readJson, type Acceptance, type AdvisoryList } from './advisories.ts';
import { installedPackages, type InstalledPackage, type LockFile } from './lock-file.ts';
import { findNeedless, findWeaknesses, type Weakness } from './weaknesses.ts';

/** Older than this, in days, the list may well lack what is known by now. */
const fresh = 90;

/**
 * Compares all that the lock file installs with the list of advisories. Tells what makes the answer less sure
 * as warnings. Throws a `UserError` when a known weakness is installed.
 */
export async function checkWeaknesses(warn: (line: string) => void): Promise<void> {
  const installed = installedPackages(await readJson<LockFile>('package-lock.json'));
  const [list, accepted] = await Promise.all([readAdvisories(), readAccepted()]);
  const today = new Date().toISOString().slice(0, 10);

  for (const line of warnings({ installed, list, accepted, today })) warn(line);
  const weaknesses = findWeaknesses(installed, list, accepted, today);
  if (weaknesses.length > 0) throw userErrors.knownWeaknesses(weaknesses.map(sentence));
}

export function warnings({
  installed,
  list,
  accepted,
  today,
}: {
  installed: InstalledPackage[];
  list: AdvisoryList;
  accepted: Acceptance[];
  today: string;
}): string[] {
  const renew = 'Renew it: npm run advisories -- FOLDER';
  const age = Math.floor((Date.parse(today) - Date.parse(list.asOf)) / (24 * 60 * 60 * 1000));
  const names = new Set(installed.map(({ name }) => name));
  const covered = list.covers === 'all' ? names : names.intersection(new Set(list.covers));
  return [
    ...(age > fresh ? [`The list of advisories is ${age} days old (${list.asOf}). ${renew}`] : []),
    ...(covered.size < names.size
      ? [`The list of advisories covers ${covered.size} of ${names.size} packages. ${renew}`]
      : []),
    ...findNeedless(installed, list, accepted).map(
      ({ id, package: name }) => `${id} of ${name} is accepted but no longer installed. Take it out.`,
    ),
  ];
}

export function sentence({ installed, advisory, expired }: Weakness): string {
  const { id, aliases, severity, vulnerable, note } = advisory;
  return [
    `${installed.name} ${installed.version} (${installed.folder}): ${[id, ...aliases].join(', ')}, ${severity}.`,
    ...(note ? [note] : []),
    ...(expired ? [`It was accepted until ${expired.until}: ${expired.reason}`] : []),
    `Update to a version outside of ${vulnerable}.`,
  ].join(' ');
}
