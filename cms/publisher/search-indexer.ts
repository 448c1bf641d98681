import { Client } from 'pg';
import { markSearchable, unsearchable } from './outbox.ts';
import { writeSearchIndex } from './search-index.ts';

export interface SearchIndexer {
  /** The folder whose pages are indexed from now on. */
  use(folder: string): void;
  /** The pages have changed; requests that come while it is at work become one. */
  request(): void;
  /** Ends after the index that is being made. */
  stop(): Promise<void>;
}

/** Keeps the search index up with the pages, beside the publishing of pages and never in its way. */
export function createSearchIndexer({
  databaseUrl,
  onError,
}: {
  databaseUrl: string;
  onError: (error: unknown) => void;
}): SearchIndexer {
  let folder = '';
  let wanted = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl });
    // Whoever waits for an answer gets the error; while an index is made it is no news.
    client.on('error', () => undefined);
    await client.connect();
    try {
      while (wanted) {
        wanted = false;
        const written = await unsearchable(client);
        await writeSearchIndex(folder);
        await markSearchable(client, written);
      }
    } finally {
      await client.end();
    }
  }

  function request(): void {
    wanted = true;
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined;
        // One that came while the connection was closing.
        if (wanted) request();
      });
  }

  return {
    use(next) {
      folder = next;
    },
    request,
    async stop() {
      wanted = false;
      await running;
    },
  };
}
