import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, site } from '../../launcher/build/build.ts';
import { openLogs } from '../../launcher/terminal/logs.ts';
import type { Progress } from '../../launcher/terminal/progress.ts';
import { inRoot } from '../../launcher/config/root.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';

interface App {
  render(request: Request, options: { locals: { content: ContentSource } }): Promise<Response>;
}

const silent: Progress = {
  step: (_, work) => work(() => undefined),
  say: () => undefined,
  fail: () => undefined,
  abandon: () => undefined,
  end: () => undefined,
};

/** Renders addresses through the real server bundle, which is built first when a template has changed. */
export async function builtSite(): Promise<(address: string, content: ContentSource) => Promise<Response>> {
  const logs = openLogs(mkdtempSync(path.join(tmpdir(), 'bruket-build-')));
  await build(site, { progress: silent, logs, onChild: () => undefined });
  const entry = pathToFileURL(inRoot(site.outcome)).href;
  const { createApp } = (await import(/* @vite-ignore */ entry)) as { createApp: () => App };
  const app = createApp();
  return (address, content) =>
    app.render(new Request(`https://bruket.example${address}`), { locals: { content } });
}
