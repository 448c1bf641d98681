import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { userErrors } from '../../common/errors.ts';
import { inRoot } from '../../launcher/config/root.ts';

/** Nothing that calls out, and nothing that needs a display or rights that a container lacks. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

/** A Chromium for a program that drives it by itself: it keeps pages for the way back, as readers' browsers do. */
export function launchChromiumAt(debuggingPort: number): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...flags, `--remote-debugging-port=${debuggingPort}`],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/**
 * Tells each error of a page's scripts. Chromium throws one also for each transition between pages that it leaves
 * out, such as when the next page was shown before it ("Page already revealed"): that is none of the scripts'.
 */
export function onScriptError(page: Page, tell: (error: Error) => void): void {
  page.on('pageerror', (error) => {
    if (!error.message.startsWith('Transition was ')) tell(error);
  });
}

/**
 * The program of a Chromium: named by `CHROME_PATH`, installed, or installed now.
 * @throws a problem that says what to install
 */
function findChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) throw userErrors.chromePathWrong(named);
    return named;
  }
  const found = findInstalled() ?? installed();
  if (!found) throw userErrors.browserMissing();
  return found;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const programs = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...programs, ...macApplications, ...downloadedByPlaywright()].find(isProgram);
}

/** Any version that Playwright has downloaded for any project. */
function downloadedByPlaywright(): string[] {
  const own = chromium.executablePath();
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const versions = caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) => readdirSync(cache ?? '').map((name) => path.join(cache ?? '', name)))
    .filter((folder) => path.basename(folder).startsWith('chromium-'));
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux-arm64/chrome'];
  return [own, ...versions.flatMap((folder) => programs.map((program) => path.join(folder, program)))];
}

/** Debian's own first: it brings the libraries that Playwright's download needs as well. */
function installed(): string | undefined {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot && run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
    return findInstalled();
  }
  const playwright = inRoot('node_modules/playwright-core/cli.js');
  return run(process.execPath, [playwright, 'install', 'chromium']) ? findInstalled() : undefined;
}

function run(program: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 });
    return true;
  } catch {
    return false;
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
