import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What the public may read, now or later; see `common/protocol/published-store/store.ts`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE SEQUENCE published_revision;
    CREATE TABLE published_texts (
      source text NOT NULL,
      id integer NOT NULL,
      language text NOT NULL,
      slug text,
      visible_from timestamptz,
      translation integer,
      data json NOT NULL,
      body json,
      tags text[] NOT NULL,
      origin text,
      revision bigint NOT NULL DEFAULT nextval('published_revision'),
      PRIMARY KEY (source, id, language)
    );
    CREATE INDEX published_texts_tags ON published_texts USING gin (tags);
    CREATE INDEX published_texts_translation ON published_texts (source, translation)
      WHERE translation IS NOT NULL;
    CREATE TABLE published_store (version integer NOT NULL);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE published_store;
    DROP TABLE published_texts;
    DROP SEQUENCE published_revision;
  `);
}
