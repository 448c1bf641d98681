import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { putIntoMailbox } from '../../../cms/mail/mailbox.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'bruket-mailbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('A mailbox file keeps letter after letter apart, in a file that only its owner reads', async () => {
  const file = path.join(folder, 'mail.mbox');
  await putIntoMailbox(file, 'bruket@example.org', 'Subject: Ett\n\nHej\nFrom här\n>From där\n');
  await putIntoMailbox(file, 'bruket@example.org', 'Subject: Två\n\nHej\n');
  const letters = readFileSync(file, 'utf8').split(/^From (?=\S+ \w{3} \w{3} \d\d \d\d:\d\d:\d\d \d{4}$)/m);
  expect(letters.slice(1).map((letter) => letter.split('\n').slice(1))).toEqual([
    ['Subject: Ett', '', 'Hej', '>From här', '>>From där', '', ''],
    ['Subject: Två', '', 'Hej', '', ''],
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
