import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** The words by which staff find what is written, drafts included. Made anew from what is stored where they are missing. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE find_texts (
      collection text NOT NULL,
      document_id integer NOT NULL,
      language text,
      titles jsonb NOT NULL,
      body text NOT NULL,
      heading_words tsvector NOT NULL,
      words tsvector NOT NULL,
      trashed boolean NOT NULL,
      updated_at timestamptz(3) NOT NULL,
      PRIMARY KEY (collection, document_id)
    );
    CREATE INDEX find_texts_heading_words ON find_texts USING gin (heading_words);
    CREATE INDEX find_texts_words ON find_texts USING gin (words);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE find_texts;`);
}
