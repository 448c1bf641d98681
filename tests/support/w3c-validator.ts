import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const jar = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar');

/**
 * The checker of the W3C runs where Java is. Its package fetches one on installation, so it is no dependency:
 * `npm install --no-save --ignore-scripts vnu-jar`.
 */
export const hasW3cValidator = existsSync(jar) && spawnSync('java', ['-version']).status === 0;

interface Report {
  messages: { url: string; type: string; message: string; extract?: string }[];
}

/**
 * What the checker that the W3C runs has to say of pages, one sentence each, warnings included.
 * https://validator.w3.org/nu/
 *
 * @param pages HTML by address
 */
export async function w3cProblems(pages: Map<string, string>): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'w3c-'));
  try {
    const addresses = [...pages.keys()];
    await Promise.all(
      addresses.map((address, index) =>
        writeFile(path.join(folder, `${index}.html`), pages.get(address) ?? ''),
      ),
    );
    const { messages } = await check(folder);
    return messages.map(({ url, message, extract }) => {
      const address = addresses[Number(path.basename(url, '.html'))];
      return `${address}: ${message}, at: ${extract?.replace(/\s+/g, ' ') ?? ''}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function check(folder: string): Promise<Report> {
  const options = ['-Xss4m', '-jar', jar, '--exit-zero-always', '--format', 'json', folder];
  // It reports on the standard error output.
  const { stderr } = await promisify(execFile)('java', options, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stderr) as Report;
}
