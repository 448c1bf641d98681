import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Who has what open in the admin. It is about now: a crash may lose it, and browsers tell it anew. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE UNLOGGED TABLE presence (
      session uuid PRIMARY KEY,
      slug text NOT NULL,
      document_id integer NOT NULL,
      user_id integer NOT NULL,
      since timestamptz NOT NULL DEFAULT now(),
      seen_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX presence_document ON presence (slug, document_id);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE presence`);
}
