import type { Payload } from 'payload';
import { Client } from 'pg';
import { becomeLeader, markSearchable, markWritten, openPublications, recordDue } from './outbox.ts';
import { publishSite, type Publication, type PublishOptions } from './publish-site.ts';
import { createSchedule } from './schedule.ts';
import { writeSearchIndex } from './search-index.ts';

export interface PublisherEvents {
  /** Another publisher is at work; this one waits to take over. */
  standby(): void;
  published(publication: Publication): void;
}

/**
 * Publishes everything once, then whatever changes, until `signal` aborts.
 *
 * @throws when the database goes away; the caller starts it again
 */
export async function runPublisher(
  options: PublishOptions & { payload: Payload; databaseUrl: string },
  events: PublisherEvents,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'bruket-publisher' });
  const wake = createBell();
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
    wake.ring();
  });
  signal.addEventListener('abort', wake.ring);
  client.on('notification', wake.ring);
  await client.connect();
  try {
    const waiting = setTimeout(events.standby, 1000);
    await becomeLeader(client).finally(() => clearTimeout(waiting));
    await client.query('LISTEN publications');
    const schedule = createSchedule(() => void recordDue(client).catch(wake.ring));
    for (let first = true; !signal.aborted; first = false) {
      const publication = await drain(client, options, first);
      if (publication) {
        schedule.set(publication.catalogue.nextDueAt);
        events.published(publication);
      } else await wake.rung();
      if (lost) throw lost;
    }
    schedule.set(undefined);
  } finally {
    signal.removeEventListener('abort', wake.ring);
    await client.end().catch(() => undefined);
  }
}

/** Publishes what the outbox holds. @returns `undefined` when it was empty and nothing was asked for */
async function drain(
  client: Client,
  options: PublishOptions,
  always: boolean,
): Promise<Publication | undefined> {
  const ids = await openPublications(client);
  if (ids.length === 0 && !always) return undefined;
  const publication = await publishSite(options);
  const failed = publication.failed.map(({ address, reason }) => `${address}: ${reason}`).join('\n');
  await markWritten(client, ids, failed || undefined);
  await writeSearchIndex(options.out);
  await markSearchable(client, ids);
  return publication;
}

/** Remembers that it has rung until somebody has waited for it. */
function createBell() {
  let ring: () => void = () => undefined;
  let rung = new Promise<void>((resolve) => (ring = resolve));
  return {
    ring: () => ring(),
    async rung() {
      await rung;
      rung = new Promise<void>((resolve) => (ring = resolve));
    },
  };
}
