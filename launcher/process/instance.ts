import { setTimeout as wait } from 'node:timers/promises';
import { userErrors } from '../../common/errors.ts';
import { setupCode } from '../../cms/accounts/setup-code.ts';
import { startChild, type Child, type ChildOptions } from './child.ts';
import { lockDataFolder, makeDataFolder } from '../config/data-folder.ts';
import { keepDatabase, secretOf } from '../postgres/database-session.ts';
import { openLogs, type Logs } from '../terminal/logs.ts';
import type { Lock } from './lock.ts';
import { assertPortFree } from './ports.ts';
import type { Session } from './session.ts';
import { supervise } from './supervise.ts';
import { inheritedEnvironment, toEnvironment, type Environment, type Settings } from '../config/settings.ts';

/** One running Bruket: its settings, and how its parts are started. */
export interface Instance {
  settings: Settings;
  session: Session;
  logs: Logs;
}

/** Checks all that can be checked before work begins, and claims the data folder. */
export async function claimInstance(
  settings: Settings,
  session: Session,
): Promise<{ instance: Instance; lock: Lock }> {
  const lock = await session.progress.step('Check settings, data folder and ports', async () => {
    makeDataFolder(settings.dataDir);
    const claimed = lockDataFolder(settings.dataDir);
    session.onEnd({ stop: () => claimed.release() });
    await assertPortFree('PORT', settings.port);
    await assertPortFree('CMS_PORT', settings.cmsPort);
    return claimed;
  });
  return { instance: { settings, session, logs: openLogs(settings.dataDir) }, lock };
}

/**
 * Opens the database of an instance.
 *
 * @param isRequired whether it is given up where that fails the first time
 * @returns the environment of its parts
 */
export async function openInstance(
  instance: Instance,
  lock: Lock,
  isRequired: boolean,
): Promise<Environment> {
  const { settings, session, logs } = instance;
  const title = settings.databaseUrl ? 'Check the database' : 'Start PostgreSQL';
  const databaseUrl = await session.progress.step(title, () =>
    keepDatabase(settings, { session, logs, lock, isRequired }),
  );
  return environmentOf(instance, databaseUrl);
}

/** What every part of the product finds in its environment. */
export function environmentOf({ settings }: Instance, databaseUrl: string): Environment {
  return {
    ...inheritedEnvironment(),
    ...toEnvironment(settings, { databaseUrl, payloadSecret: secretOf(settings) }),
    NODE_ENV: 'production',
    PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
  };
}

/** Migrates, makes the first administrator, imports the sample content. Tells whether anybody can sign in. */
export async function prepare(instance: Instance, env: Environment): Promise<{ hasUsers: boolean }> {
  const { session, logs } = instance;
  return session.progress.step('Prepare the database', async (onStep) => {
    const part = { name: 'prepare', title: 'Preparing the database', entry: 'cms/prepare.ts' };
    const child = startChild({ ...part, env, logs, onStep });
    session.onEnd(child);
    const { hasUsers } = await child.ready;
    // It has said all; a connection that it left open must not keep it.
    await child.stop();
    return { hasUsers: hasUsers === true };
  });
}

/** Starts a part without which the instance is none: it ends with it. */
export function startRequired(
  { session, logs }: Instance,
  part: Pick<ChildOptions, 'name' | 'title' | 'entry' | 'env'>,
): Child {
  const child = startChild({ ...part, logs });
  session.onEnd(child);
  session.watch(child, { ...part, logs });
  return child;
}

/**
 * Node lets a heap grow to several times what is in use before it collects. A publisher lives long beside
 * other parts, and rendering leaves much garbage: collecting sooner costs a tenth of its time and saves a
 * third of its memory.
 */
export const frugalNode = ['--max-semi-space-size=16', '--heap-growing-percent=60'];

export const publisherPart = {
  name: 'publisher',
  title: 'The publisher',
  entry: 'publisher/main.ts',
  node: frugalNode,
};

/**
 * The public site needs nothing of the others, and no secret. A thousand connections leave as much garbage as Node
 * lets lie: collecting it sooner costs a twentieth of the server's time and saves a quarter of its memory. As many
 * connections as it takes, each with half a request, need less than the 64 MB.
 */
export const sitePart = {
  name: 'site',
  title: 'The site',
  entry: 'launcher/static-server/main.ts',
  node: ['--max-semi-space-size=8', '--heap-growing-percent=30', '--max-old-space-size=64'],
};

export function startSite(instance: Instance): Child['ready'] {
  const env = {
    ...environmentOf(instance, ''),
    PAYLOAD_SECRET: '',
    ADMIN_PASSWORD: '',
    SMTP_URL: '',
    OIDC_CLIENT_SECRET: '',
  };
  return startSupervised(instance, { ...sitePart, env });
}

/** Starts a part that is started again whenever it dies, see {@link supervise}. */
export function startSupervised(
  { session, logs }: Instance,
  part: Omit<ChildOptions, 'logs'>,
  { isRequired = true }: { isRequired?: boolean } = {},
): Child['ready'] {
  return supervise(part, () => startChild({ ...part, logs }), { session, logs, isRequired });
}

/** Waits until an address is answered with 200, redirects followed. */
export async function waitForAnswer(address: string, title: string, log: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!(await answersWell(address))) {
    if (Date.now() > deadline) throw userErrors.addressSilent(title, address, log);
    await wait(100);
  }
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** The line that says where everything is and how to sign in. */
export function readyLine(settings: Settings, hasUsers: boolean): string {
  const { siteUrl, cmsUrl, admin } = settings;
  const code = setupCode(secretOf(settings));
  const signIn = !hasUsers
    ? `make the first account at ${cmsUrl}/admin/create-first-user#${code}`
    : admin
      ? `sign in as ${admin.email}`
      : 'sign in';
  return `Bruket is ready: site ${siteUrl}/ · CMS ${cmsUrl}/admin – ${signIn}`;
}
