import { setTimeout as wait } from 'node:timers/promises';
import { userErrors } from '../../common/errors.ts';
import { startChild, type Child, type ChildOptions } from './child.ts';
import { lockDataFolder, makeDataFolder } from '../config/data-folder.ts';
import { openDatabase, secretOf } from '../postgres/database-session.ts';
import { openLogs, type Logs } from '../terminal/logs.ts';
import { assertPortFree } from './ports.ts';
import type { Session } from './session.ts';
import { inheritedEnvironment, toEnvironment, type Environment, type Settings } from '../config/settings.ts';

/** One running Bruket: its settings, and how its parts are started. */
export interface Instance {
  settings: Settings;
  session: Session;
  logs: Logs;
}

/** Checks all that can be checked before work begins, claims the data folder, and opens the database. */
export async function claimInstance(
  settings: Settings,
  session: Session,
): Promise<{ instance: Instance; databaseUrl: string }> {
  const lock = await session.progress.step('Check settings, data folder and ports', async () => {
    makeDataFolder(settings.dataDir);
    const claimed = lockDataFolder(settings.dataDir);
    session.onEnd({ stop: () => claimed.release() });
    await assertPortFree('PORT', settings.port);
    await assertPortFree('CMS_PORT', settings.cmsPort);
    return claimed;
  });
  const logs = openLogs(settings.dataDir);
  const title = settings.databaseUrl ? 'Check the database' : 'Start PostgreSQL';
  const databaseUrl = await session.progress.step(title, () =>
    openDatabase(settings, { session, logs, lock }),
  );
  return { instance: { settings, session, logs }, databaseUrl };
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

const minRetryDelay = 1000;
const maxRetryDelay = 30_000;

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
 * Starts a part that the others can do without for a while: if it dies once it has worked, it is started
 * again, after delays that grow.
 */
export function startSupervised(
  { session, logs }: Instance,
  part: Omit<ChildOptions, 'logs'>,
): Child['ready'] {
  const options = { ...part, logs };
  let child = startChild(options);
  session.onEnd({ stop: () => child.stop(), kill: () => child.kill() });
  const { ready } = child;

  const keepRunning = async () => {
    for (let retryDelay = minRetryDelay; ; retryDelay = Math.min(retryDelay * 2, maxRetryDelay)) {
      const startedAt = Date.now();
      const { requested } = await child.exit;
      if (requested || session.isEnding()) return;
      if (Date.now() - startedAt > maxRetryDelay) retryDelay = minRetryDelay;
      session.progress.say(`${part.title} ended and is started again, see ${logs.fileOf(part.name)}.`);
      await wait(retryDelay);
      if (session.isEnding()) return;
      child = startChild(options);
    }
  };
  void ready.then(keepRunning, () => {});
  return ready;
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
export function readyLine({ siteUrl, cmsUrl, admin }: Settings, hasUsers: boolean): string {
  const signIn = !hasUsers ? 'make the first account there' : admin ? `sign in as ${admin.email}` : 'sign in';
  return `Bruket is ready: site ${siteUrl}/ · CMS ${cmsUrl}/admin – ${signIn}`;
}
