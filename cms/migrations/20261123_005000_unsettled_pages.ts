import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Marks pages that a publisher has set about to render and has not noted yet. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE published_pages ADD COLUMN unsettled boolean NOT NULL DEFAULT false;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE published_pages DROP COLUMN unsettled;`);
}
