import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What each translation was made from, what of it has changed since, and what a service has proposed. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE translation_bases (
      kind text NOT NULL,
      document_id integer NOT NULL,
      source_id integer NOT NULL,
      texts jsonb NOT NULL,
      current_at timestamptz NOT NULL DEFAULT now(),
      changed jsonb NOT NULL DEFAULT '[]',
      changed_at timestamptz,
      proposed jsonb NOT NULL DEFAULT '{}',
      tells boolean NOT NULL DEFAULT false,
      PRIMARY KEY (kind, document_id)
    );
    CREATE UNIQUE INDEX translation_bases_source ON translation_bases (kind, source_id);
    CREATE INDEX translation_bases_outdated ON translation_bases (kind, changed_at) WHERE changed_at IS NOT NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE translation_bases;`);
}
