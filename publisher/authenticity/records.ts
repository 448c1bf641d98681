import { createHash } from 'node:crypto';
import { canonical, noHash, type LogEntry, type LogFacts } from '../../common/authenticity/log.ts';
import type { Kind } from '../../common/addresses.ts';
import type { Queryable } from '../store/read-texts.ts';

/** An entry of the log, and what only the publisher knows of it. */
export interface LogRecord {
  entry: LogEntry;
  kind: Kind;
  /** Of the document. */
  id: number;
  keys: VersionKeys;
}

/** What a version can be known by; each 16 hexadecimal digits of a SHA-256. */
export interface VersionKeys {
  /** In their order. */
  sentences: string[];
  /** Those of the sentences by which texts are found. */
  foundBy: string[];
  /** Of the twin, the other forms of the document, its pictures and files. */
  files: string[];
}

export async function readRecords(client: Queryable): Promise<LogRecord[]> {
  const { rows } = await client.query<{ entry: string; id: number; keys: VersionKeys }>(
    'SELECT entry, document_id AS id, keys FROM authenticity_log ORDER BY number',
  );
  return rows.map(({ entry: text, id, keys }) => {
    const entry = JSON.parse(text) as LogEntry;
    return { entry, kind: entry.kind, id, keys };
  });
}

/** The text of an entry is kept as it is: whatever reads it can tell whether it is the one that was chained. */
export async function saveRecords(client: Queryable, records: LogRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += 500)
    await client.query(
      `INSERT INTO authenticity_log (number, document_id, entry, keys)
       SELECT number, id, entry, keys
       FROM jsonb_to_recordset($1) AS record (number integer, id integer, entry text, keys jsonb)`,
      [
        JSON.stringify(
          records
            .slice(start, start + 500)
            .map(({ entry, id, keys }) => ({ number: entry.number, id, entry: canonical(entry), keys })),
        ),
      ],
    );
}

/** Puts an entry behind the last one. */
export function chained(facts: Omit<LogFacts, 'previous'>, last: LogEntry | undefined): LogEntry {
  const whole: LogFacts = { ...facts, previous: last?.hash ?? noHash };
  return { ...whole, hash: createHash('sha256').update(canonical(whole)).digest('hex') };
}
