import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLogs, type Logs } from '../../../launcher/terminal/logs.ts';
import { readableLine } from '../../../launcher/terminal/log-line.ts';

let dataDir: string;

beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), 'bruket-logs-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const read = (file: string) => readFileSync(path.join(dataDir, 'logs', file), 'utf8');
const files = () => readdirSync(path.join(dataDir, 'logs')).sort();

function write(logs: Logs, text: string): void {
  const { descriptor, close } = logs.open('cms');
  writeSync(descriptor, text);
  close();
}

describe('The file of a part', () => {
  test('is begun anew at each start, and the last few are kept', () => {
    for (let run = 1; run <= 6; run++) write(openLogs(dataDir), `run ${run}\n`);
    expect(files()).toEqual(['cms.1.log', 'cms.2.log', 'cms.3.log', 'cms.log']);
    expect(files().map(read)).toEqual(['run 5\n', 'run 4\n', 'run 3\n', 'run 6\n']);
  });

  test('is begun anew when it is large, while a child writes on', async () => {
    const logs = openLogs(dataDir, { maxSize: 10_000, checkInterval: 10 });
    const { descriptor, close } = logs.open('cms');
    const child = spawn(
      process.execPath,
      [
        '-e',
        `let n = 0; setInterval(() => console.log('x'.repeat(99)), 1); setTimeout(() => process.exit(), 1500)`,
      ],
      { stdio: ['ignore', descriptor, descriptor] },
    );
    close();
    await once(child, 'exit');
    expect(files()).toContain('cms.2.log');
    // An empty stretch would stand where the child had been writing before.
    for (const file of files()) expect(read(file)).not.toContain('\0');
    expect(read('cms.1.log').length).toBeGreaterThan(10_000);
    expect(read('cms.1.log')).toMatch(/^(x{99}\n)+$/);
  });

  test('tells its end for people, and nothing of a run before', () => {
    write(openLogs(dataDir), 'of before\n');
    const logs = openLogs(dataDir);
    expect(logs.tailOf('cms')).toEqual([]);
    write(logs, 'plain\n\n{"level":"warn","time":"2026-01-01T00:00:00Z","msg":"Slow"}\n');
    expect(logs.tailOf('cms')).toEqual(['plain', 'warn: Slow']);
  });
});

test('What the launcher says of a part stands after what that has written', () => {
  const logs = openLogs(dataDir);
  write(logs, '{"msg":"Ready"}\n');
  logs.append('cms', 'The CMS ended (SIGKILL).');
  expect(read('cms.log').split('\n').slice(0, 1)).toEqual(['{"msg":"Ready"}']);
  expect(logs.tailOf('cms')).toEqual(['Ready', 'warn: The CMS ended (SIGKILL).']);
});

describe('A line for people', () => {
  test.each([
    ['{"level":"error","err":{"message":"disk full"},"msg":"Not written"}', 'error: Not written: disk full'],
    ['{"level":"error","err":{"message":"disk full"},"msg":"disk full"}', 'error: disk full'],
    ['{"msg":"Ready"}', 'Ready'],
    ['    at main (file:///cms/server.ts:1:1)', '    at main (file:///cms/server.ts:1:1)'],
    ['{"half":', '{"half":'],
    ['{"other":"program"}', '{"other":"program"}'],
  ])('%s', (line, expected) => expect(readableLine(line)).toBe(expected));
});
