import { satisfies } from 'semver';
import type { Acceptance, Advisory, AdvisoryList } from './advisories.ts';
import type { InstalledPackage } from './lock-file.ts';

export interface Weakness {
  installed: InstalledPackage;
  advisory: Advisory;
  /** An acceptance whose day is over. */
  expired?: Acceptance;
}

/** Every installed package that an advisory is about, but for those that are accepted `today`. */
export function findWeaknesses(
  installed: InstalledPackage[],
  { advisories }: Pick<AdvisoryList, 'advisories'>,
  accepted: Acceptance[],
  today: string,
): Weakness[] {
  return matches(installed, advisories).flatMap((match) => {
    const acceptance = accepted.find((one) => isAbout(one, match.advisory));
    if (!acceptance) return [match];
    return acceptance.until < today ? [{ ...match, expired: acceptance }] : [];
  });
}

/** What was accepted and is no longer found: it can be taken out. */
export function findNeedless(
  installed: InstalledPackage[],
  { advisories }: Pick<AdvisoryList, 'advisories'>,
  accepted: Acceptance[],
): Acceptance[] {
  const found = matches(installed, advisories);
  return accepted.filter((one) => !found.some(({ advisory }) => isAbout(one, advisory)));
}

function matches(installed: InstalledPackage[], advisories: Advisory[]): Weakness[] {
  const byPackage = Map.groupBy(advisories, (advisory) => advisory.package);
  return installed.flatMap((one) =>
    (byPackage.get(one.name) ?? [])
      .filter(({ vulnerable }) => satisfies(one.version, vulnerable, { includePrerelease: true }))
      .map((advisory) => ({ installed: one, advisory })),
  );
}

function isAbout(acceptance: Acceptance, advisory: Advisory): boolean {
  return acceptance.id === advisory.id && acceptance.package === advisory.package;
}
