import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What the publisher has written: each page with what it read, the release that they belong to, each
 * address at which something has publicly stood, with the last that did, and the renditions of pictures
 * that are kept for pages which still ask for them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE published_pages (
      address text PRIMARY KEY,
      tags text[] NOT NULL,
      files text[] NOT NULL,
      hash text NOT NULL,
      unsettled boolean NOT NULL DEFAULT false
    );
    CREATE INDEX published_pages_tags ON published_pages USING gin (tags);
    CREATE INDEX published_pages_files ON published_pages USING gin (files);
    CREATE TABLE published_release (id text NOT NULL);
    CREATE TABLE published_addresses (
      address text PRIMARY KEY,
      collection text NOT NULL,
      document_id integer NOT NULL,
      language text NOT NULL,
      withdrawn_at timestamptz
    );
    CREATE TABLE published_former_files (
      address text PRIMARY KEY,
      media_id integer NOT NULL,
      kept_until timestamptz NOT NULL
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE published_pages;
    DROP TABLE published_release;
    DROP TABLE published_addresses;
    DROP TABLE published_former_files;
  `);
}
