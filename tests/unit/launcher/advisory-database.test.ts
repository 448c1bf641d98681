import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keepNotes, readDatabase, readFileOf } from '../../../launcher/supply-chain/database.ts';

const file = {
  schema_version: '1.4.0',
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: '2026-11-20T10:00:00Z',
  aliases: ['CVE-2026-1'],
  summary: 'Not ours to copy',
  details: 'Nor this',
  affected: [
    {
      package: { ecosystem: 'npm', name: 'leaky' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.2.3' }] }],
    },
    {
      package: { ecosystem: 'npm', name: 'leaky' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.0.0' }, { last_affected: '2.0.4' }] }],
    },
    { package: { ecosystem: 'PyPI', name: 'leaky' }, ranges: [] },
  ],
  database_specific: { severity: 'MODERATE' },
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'advisories-'));
  const other = {
    ...file,
    id: 'GHSA-dddd-eeee-ffff',
    modified: '2026-11-28T09:00:00Z',
    affected: [{ package: { ecosystem: 'npm', name: 'not-installed' }, ranges: [] }],
  };
  for (const one of [file, other]) {
    const at = path.join(folder, 'advisories/github-reviewed/2026/11', one.id);
    await mkdir(at, { recursive: true });
    await writeFile(path.join(at, `${one.id}.json`), JSON.stringify(one));
  }
});

test('a clone of the database gives identifiers and ranges of what is installed, and none of its texts', async () => {
  const list = await readDatabase(folder, new Set(['leaky']));
  expect(list).toMatchObject({ asOf: '2026-11-28', licence: 'CC-BY-4.0', covers: 'all' });
  expect(list.advisories).toEqual([
    {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-1'],
      package: 'leaky',
      vulnerable: '>=0 <1.2.3 || >=2.0.0 <=2.0.4',
      severity: 'moderate',
    },
  ]);
});

test('a folder that is no such clone is told in a sentence', async () => {
  await expect(readDatabase(tmpdir(), new Set())).rejects.toThrow(/Name the folder of a clone/);
});

test('an advisory that was taken back counts no more', () => {
  expect(readFileOf({ ...file, withdrawn: '2026-11-21T00:00:00Z' })).toEqual([]);
});

test('where nothing is mended yet, the range ends at the last version that is known', () => {
  const events = [{ introduced: '0' }];
  const affected = {
    package: { ecosystem: 'npm', name: 'leaky' },
    ranges: [{ type: 'ECOSYSTEM', events }],
    database_specific: { last_known_affected_version_range: '<= 3.0.3' },
  };
  const range = (one: typeof affected | Omit<typeof affected, 'database_specific'>) =>
    readFileOf({ ...file, affected: [one] })[0]?.vulnerable;
  expect(range(affected)).toBe('>=0 <=3.0.3');
  expect(range({ package: affected.package, ranges: affected.ranges })).toBe('>=0');
});

test('several spans in one range stay apart', () => {
  const events = [{ introduced: '1.0.0' }, { fixed: '1.1.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }];
  const affected = [{ package: { ecosystem: 'npm', name: 'leaky' }, ranges: [{ type: 'SEMVER', events }] }];
  expect(readFileOf({ ...file, affected })[0]?.vulnerable).toBe('>=1.0.0 <1.1.0 || >=2.0.0 <2.1.0');
});

test('notes of ours stay when the list is renewed', async () => {
  const list = await readDatabase(folder, new Set(['leaky']));
  const [advisory] = list.advisories;
  const former = { ...list, advisories: list.advisories.map((one) => ({ ...one, note: 'Ours.' })) };
  expect(keepNotes(list, former).advisories).toEqual([{ ...advisory, note: 'Ours.' }]);
});
