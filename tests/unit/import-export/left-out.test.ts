import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collectionsLeftOut, fieldsLeftOut, tablesLeftOut } from '../../../cms/import-export/left-out.ts';

const document = readFileSync(path.resolve(import.meta.dirname, '../../../docs/export.md'), 'utf8');

test('docs/export.md tells of each thing that an export leaves out, why and what it is', () => {
  const rows = [...document.matchAll(/^\| `(\S+)` +\| (\S.*?) +\| (\S.*?) +\|$/gm)].map(([, ...row]) => row);
  const left = [collectionsLeftOut, fieldsLeftOut, tablesLeftOut].flatMap((part) =>
    Object.entries(part).map(([name, { why, what }]) => [name, why, what]),
  );
  expect(rows).toEqual(left);
});
