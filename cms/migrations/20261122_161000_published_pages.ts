import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What the publisher has written: each page with what it read, and the release that they belong to. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE published_pages (
      address text PRIMARY KEY,
      tags text[] NOT NULL,
      files text[] NOT NULL,
      hash text NOT NULL
    );
    CREATE INDEX published_pages_tags ON published_pages USING gin (tags);
    CREATE INDEX published_pages_files ON published_pages USING gin (files);
    CREATE TABLE published_release (id text NOT NULL);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE published_pages;
    DROP TABLE published_release;
  `);
}
