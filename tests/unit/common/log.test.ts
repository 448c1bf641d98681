import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const log = path.join(import.meta.dirname, '../../../common/log.ts');

/** What a process with this code writes, a line an object. */
function logged(
  code: string,
  env: Record<string, string> = {},
  expectedStatus = 0,
): Record<string, unknown>[] {
  const program = `const { logger, logConsole, logFatal } = await import(${JSON.stringify(log)});${code}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: '', ...env },
  });
  expect([stderr, status]).toEqual(['', expectedStatus]);
  const lines = stdout.trim().split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line is an object with its time, level and part, and all is written when the process ends', () => {
  const lines = logged(`for (let n = 0; n < 500; n++) logger.info({ n }, 'Published'); process.exit(0)`, {
    BRUKET_PART: 'publisher',
  });
  expect(lines).toHaveLength(500);
  expect(lines[7]).toMatchObject({ level: 'info', part: 'publisher', n: 7, msg: 'Published' });
  expect(lines[7]!['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('an error comes with its stack', () => {
  const [line] = logged(`logger.error({ err: new Error('disk full') }, 'Not written')`);
  expect(line).toMatchObject({ level: 'error', msg: 'Not written', err: { message: 'disk full' } });
  expect((line!['err'] as { stack: string }).stack).toContain('at ');
});

test('less than LOG_LEVEL is not told', () => {
  const code = `logger.debug('d'); logger.info('i'); logger.warn('w')`;
  expect(logged(code).map(({ msg }) => msg)).toEqual(['i', 'w']);
  expect(logged(code, { LOG_LEVEL: 'warn' }).map(({ msg }) => msg)).toEqual(['w']);
  expect(logged(code, { LOG_LEVEL: 'debug' }).map(({ msg }) => msg)).toEqual(['d', 'i', 'w']);
});

test('what libraries print becomes a line as well, of any length and kind', () => {
  const lines = logged(`logConsole();
    console.log('two\\nlines', { a: 1 }); console.warn('%s left', 3); console.error('⨯', new Error('no')); console.error(new Error('alone'))`);
  expect(lines).toMatchObject([
    { level: 'info', msg: 'two\nlines { a: 1 }' },
    { level: 'warn', msg: '3 left' },
    { level: 'error', msg: '⨯', err: { message: 'no' } },
    { level: 'error', msg: 'alone', err: { message: 'alone' } },
  ]);
});

test.each(["setTimeout(() => { throw new Error('no') })", "void Promise.reject(new Error('no'))"])(
  'what ends the process is a line too: %s',
  (code) => {
    const lines = logged(`logFatal(); ${code}; setInterval(() => {}, 1000)`, {}, 1);
    expect(lines).toMatchObject([{ level: 'fatal', msg: 'Ended by an error', err: { message: 'no' } }]);
  },
);
