import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { requirements } from '../support/asvs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

interface Row {
  id: string;
  level: string;
  state: string;
  /** Where it is held, why it is not, or what is planned. */
  where: string;
  testedBy: string;
}

const rows = document
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line): Row => {
    const [id = '', level = '', , state = '', where = '', testedBy = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { id, level, state, where, testedBy };
  });

test.each([1, 2] as const)('every requirement of level %i stands there once', (level) => {
  const ids = rows.filter((row) => row.level === String(level)).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(requirements[level].toSorted());
});

test('each is held, open or not applicable, and says where or why', () => {
  const wrong = rows.filter(
    ({ state, where }) => !['held', 'open', 'not applicable'].includes(state) || where === '',
  );
  expect(wrong).toEqual([]);
});

test('what is said to be tested names a test, and what is not held names what is missing', () => {
  expect(rows.filter(({ testedBy }) => /\w/.test(testedBy) && !/^(`tests\/|review)/.test(testedBy))).toEqual(
    [],
  );
  expect(rows.filter(({ state, where }) => state === 'open' && where.length < 8)).toEqual([]);
});

test('their number is told as it is', () => {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  expect(document).toContain(
    `Of ${rows.length}, ${count('held')} are held, ${count('open')} are open and ${count('not applicable')} are not applicable.`,
  );
});

test('every file that is named is there', () => {
  const names = /`((?:\.github|common|site|publisher|cms|launcher|tests)\/[^`\s]+)`/g;
  const named = [...document.matchAll(names)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});
