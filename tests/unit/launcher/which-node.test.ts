import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.join(import.meta.dirname, '../../../launcher/build/which-node.mjs');

/** What is said after an installation by npm on this Node. */
function said(installedOn: string): string {
  const env = {
    ...process.env,
    npm_config_user_agent: `npm/11.19.1 node/v${installedOn} linux x64 workspaces/false`,
  };
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

test('an older Node is told in one line, with the one that is used', () => {
  const own = process.versions.node;
  expect(said('20.20.2')).toBe(`Node 20.20.2 found; Bruket runs on Node ${own}, its own from npm.\n`);
});

test('a new one is no news', () => expect(said(process.versions.node)).toBe(''));
