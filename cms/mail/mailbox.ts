import { open } from 'node:fs/promises';

/** Adds a letter to a file in mbox form, which only its owner may read. It is on the disk when this resolves. */
export async function putIntoMailbox(file: string, from: string, letter: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`From ${from} ${asctime(new Date())}\n${quoted(letter)}\n\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** A line that begins as a new letter does would be taken for one. */
function quoted(letter: string): string {
  return letter.trimEnd().replaceAll(/^(>*From )/gm, '>$1');
}

/** In UTC, as mbox has it: `Sun Nov 29 20:42:44 2026`. */
function asctime(time: Date): string {
  const [weekday = '', day = '', month = '', year = '', clock = ''] = time
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${weekday} ${month} ${day} ${clock} ${year}`;
}
