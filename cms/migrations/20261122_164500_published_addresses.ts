import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Each address at which a document or subject has publicly stood, with the last one that did. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE published_addresses (
      address text PRIMARY KEY,
      collection text NOT NULL,
      document_id integer NOT NULL,
      language text NOT NULL,
      withdrawn_at timestamptz
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE published_addresses;`);
}
