import { setTimeout as wait } from 'node:timers/promises';
import { signal } from '../../launcher/process/processes.ts';
import { processesOf, type Product } from './product.ts';

/** What each part of a running product has on its command line. */
const commands = {
  cms: 'cms/server.ts',
  publisher: 'publisher/main.ts',
  site: 'static-server/main.ts',
  postgres: '/postgres -D',
  guard: 'postgres/guard.ts',
} as const;

export type PartName = keyof typeof commands;
export const partNames = Object.keys(commands) as PartName[];

/** Kills parts at once, by SIGKILL. @returns those that were running */
export function killParts({ dataDir }: Product, names: readonly PartName[]): PartName[] {
  const running = processesOf(dataDir);
  return names.filter((name) => {
    const found = running.find(({ command }) => command.includes(commands[name]));
    return found !== undefined && signal(found.pid, 'SIGKILL');
  });
}

/** A person at the REST API of a running product, by Payload's own routes and Next. */
export interface Editor {
  /** @returns status 0 where nobody answers */
  ask(method: string, address: string, data?: object): Promise<Reply>;
  /** Does so again and again until it is taken. @returns what was answered to each time */
  insist(method: string, address: string, data?: object): Promise<Reply[]>;
}

export interface Reply {
  status: number;
  // What the CMS answered as JSON, to be looked into by tests.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Credentials {
  email: string;
  password: string;
}

/** How long until a part must work again, in milliseconds: it may be started as late as after 30 s, and again. */
const patience = 120_000;
const pace = 100;

export async function signInTo({ cmsUrl }: Product, credentials: Credentials): Promise<Editor> {
  let token = '';
  const ask: Editor['ask'] = async (method, address, data) => {
    try {
      const response = await fetch(`${cmsUrl}/api${address}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
        ...(data && { body: JSON.stringify(data) }),
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, body: await response.json() };
    } catch (error) {
      return { status: 0, body: String(error) };
    }
  };
  const insist: Editor['insist'] = async (method, address, data) => {
    const replies: Reply[] = [];
    const deadline = Date.now() + patience;
    for (;;) {
      const reply = await ask(method, address, data);
      replies.push(reply);
      if (reply.status === 200 || reply.status === 201) return replies;
      if (Date.now() > deadline)
        throw new Error(`${method} ${address} is not taken: ${JSON.stringify(replies.slice(-3))}`);
      await wait(pace);
    }
  };
  const replies = await insist('POST', '/users/login', credentials);
  token = String(replies.at(-1)?.body.token);
  return { ask, insist };
}

/** Waits until readers see a text at an address. */
export async function untilLive({ siteUrl }: Product, address: string, text: string): Promise<void> {
  const deadline = Date.now() + patience;
  let last = '';
  while (Date.now() < deadline) {
    last = await fetch(`${siteUrl}${address}`)
      .then((response) => response.text())
      .catch(String);
    if (last.includes(text)) return;
    await wait(pace / 4);
  }
  throw new Error(`${address} does not show “${text}”: ${last.slice(0, 200)}`);
}
