/**
 * `npm run mail-report -- FILE`: takes what a mail server says of a letter that came back, or that somebody complains of. `-` reads it
 * from the standard input, as a mail server hands it over.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { userErrors } from '../../common/errors.ts';
import { runTask } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

const usage = 'npm run mail-report -- FILE';

await runCommand(async (session) => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) throw userErrors.usage('Name one file, or - for the standard input.', usage);
  const title = 'Take the report of a mail server';
  if (file !== '-') return runTask({ name: 'mailReport', title, subject: path.resolve(file) }, session);
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-report-'));
  const given = path.join(folder, 'report.eml');
  try {
    await writeFile(given, await text(process.stdin), { mode: 0o600 });
    await runTask({ name: 'mailReport', title, subject: given }, session);
  } finally {
    await rm(folder, { recursive: true });
  }
});
