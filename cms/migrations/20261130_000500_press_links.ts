import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Secret addresses under which the press reads what is not published, by their digests. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE press_links (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      digest text NOT NULL UNIQUE,
      kind text NOT NULL,
      document_id integer NOT NULL,
      label text NOT NULL,
      of_published boolean NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      ends_at timestamptz NOT NULL,
      recalled_at timestamptz,
      opened integer NOT NULL DEFAULT 0,
      opened_at timestamptz
    );
    CREATE INDEX press_links_document ON press_links (kind, document_id);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE press_links;`);
}
