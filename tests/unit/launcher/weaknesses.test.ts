import { expect, test } from 'vitest';
import { readAccepted, readAdvisories, readJson } from '../../../launcher/supply-chain/advisories.ts';
import { sentence, warnings } from '../../../launcher/supply-chain/check-weaknesses.ts';
import { installedPackages, type LockFile } from '../../../launcher/supply-chain/lock-file.ts';
import { findWeaknesses } from '../../../launcher/supply-chain/weaknesses.ts';

const today = '2026-12-01';
const advisory = {
  id: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-1'],
  package: 'leaky',
  vulnerable: '>=1.0.0 <1.2.3 || >=2.0.0 <=2.0.4',
  severity: 'high',
};
const acceptance = {
  id: advisory.id,
  package: 'leaky',
  reason: 'It only runs when the site is built.',
  until: '2027-01-01',
};
const list = { asOf: '2026-11-01', source: '', licence: '', covers: 'all' as const, advisories: [advisory] };

function installed(packages: LockFile['packages']) {
  return installedPackages({ packages: { '': { name: 'bruket', version: '0.1.0' }, ...packages } });
}

function found(version: string) {
  return findWeaknesses(installed({ 'node_modules/leaky': { version } }), list, [], today).length > 0;
}

test.each(['1.0.0', '1.2.2', '2.0.4', '1.2.3-beta.1'])('a vulnerable version is found: %s', (version) => {
  expect(found(version)).toBe(true);
});

test.each(['0.9.9', '1.2.3', '2.0.5', '3.0.0'])('a version outside of every range is not: %s', (version) => {
  expect(found(version)).toBe(false);
});

test('packages are compared at every depth, by the name that they have in the registry', () => {
  const packages = installed({
    'node_modules/a/node_modules/@scope/b/node_modules/leaky': { version: '1.0.0' },
    'node_modules/alias': { name: 'leaky', version: '2.0.0' },
    'node_modules/leaky': { version: '3.0.0' },
    'node_modules/linked': { link: true },
  });
  const folders = findWeaknesses(packages, list, [], today).map((one) => one.installed.folder);
  expect(folders).toEqual(['node_modules/a/node_modules/@scope/b/node_modules/leaky', 'node_modules/alias']);
});

test('what is found tells the package, its version and place, the advisory and what to do', () => {
  const [weakness] = findWeaknesses(
    installed({ 'node_modules/leaky': { version: '1.1.0' } }),
    list,
    [],
    today,
  );
  expect(weakness && sentence(weakness)).toBe(
    'leaky 1.1.0 (node_modules/leaky): GHSA-aaaa-bbbb-cccc, CVE-2026-1, high. ' +
      'Update to a version outside of >=1.0.0 <1.2.3 || >=2.0.0 <=2.0.4.',
  );
});

test('what is accepted passes to the end of its last day, and not after', () => {
  const packages = installed({ 'node_modules/leaky': { version: '1.1.0' } });
  const on = (day: string) => findWeaknesses(packages, list, [acceptance], day);
  expect(on('2027-01-01')).toEqual([]);
  expect(on('2027-01-02').map(sentence)[0]).toContain('It was accepted until 2027-01-01: It only runs');
});

test('an acceptance counts for its own package and advisory alone', () => {
  const packages = installed({ 'node_modules/leaky': { version: '1.1.0' } });
  const others = [
    { ...acceptance, id: 'GHSA-dddd-eeee-ffff' },
    { ...acceptance, package: 'other' },
  ];
  expect(findWeaknesses(packages, list, others, today)).toHaveLength(1);
});

test('a list that is old, covers a part, or accepts what is gone is told as warnings', () => {
  const packages = installed({
    'node_modules/leaky': { version: '3.0.0' },
    'node_modules/other': { version: '1.0.0' },
  });
  const told = warnings({
    installed: packages,
    list: { ...list, covers: ['leaky'] },
    accepted: [acceptance],
    today: '2027-01-31',
  });
  expect(told).toEqual([
    expect.stringContaining('91 days old (2026-11-01)'),
    expect.stringContaining('covers 1 of 2 packages'),
    expect.stringContaining('GHSA-aaaa-bbbb-cccc of leaky is accepted but no longer installed'),
  ]);
  expect(warnings({ installed: packages, list, accepted: [], today: '2027-01-30' })).toEqual([]);
});

test('the list that is kept can be read, and finds what was vulnerable', async () => {
  const kept = await readAdvisories();
  for (const one of kept.advisories) {
    expect(one.id).toMatch(/^GHSA(-[a-z\d]{4}){3}$/);
    expect(one.vulnerable).toMatch(/^>=\S+( <=?\S+)?( \|\| >=\S+( <=?\S+)?)*$/);
  }
  const before = installed({ 'node_modules/payload': { version: '3.89.0' } });
  expect(findWeaknesses(before, kept, [], today).map((one) => one.advisory.aliases)).toContainEqual([
    'CVE-2026-105851',
  ]);
});

test('each acceptance that is kept says why, until when, and is about something that is installed', async () => {
  const [kept, accepted] = await Promise.all([readAdvisories(), readAccepted()]);
  const packages = installedPackages(await readJson<LockFile>('package-lock.json'));
  for (const one of accepted) {
    expect(one.reason.length).toBeGreaterThan(20);
    expect(one.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const accept = warnings({
    installed: packages,
    list: { ...kept, covers: 'all' },
    accepted,
    today: kept.asOf,
  });
  expect(accept).toEqual([]);
});
