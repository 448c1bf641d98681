import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** How often the site's pages and files were read, by day, and which counts of web servers are in it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE visits (
      address text NOT NULL,
      day date NOT NULL,
      kind text NOT NULL,
      origin text NOT NULL,
      count integer NOT NULL,
      PRIMARY KEY (address, day, kind, origin)
    );
    CREATE INDEX visits_day ON visits (day);
    CREATE TABLE visit_batches (
      name text PRIMARY KEY,
      taken_at timestamptz(3) NOT NULL DEFAULT now()
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE visits; DROP TABLE visit_batches;`);
}
