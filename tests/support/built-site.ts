import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ContentSource } from '../../site/content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.build/site');
const entry = join(output, 'server/entry.mjs');
const stamp = join(output, 'built-from');

interface App {
  render(request: Request, options: { locals: { content: ContentSource } }): Promise<Response>;
}

/**
 * Renders addresses through the real server bundle, building it first when there is none or when a
 * template has changed since.
 */
export async function builtSite(): Promise<(address: string, content: ContentSource) => Promise<Response>> {
  const sources = await hashOfSources();
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (built !== sources || !existsSync(entry)) {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    await promisify(execFile)(process.execPath, [astro, 'build'], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    await writeFile(stamp, sources);
  }
  const { createApp } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    createApp: () => App;
  };
  const app = createApp();
  return (address, content) =>
    app.render(new Request(`https://bruket.example${address}`), { locals: { content } });
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  const patterns = ['site/**/*.*', 'content/pages/**/*.mdx', 'astro.config.mjs'];
  for await (const file of glob(patterns, { cwd: root })) files.push(file);
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
