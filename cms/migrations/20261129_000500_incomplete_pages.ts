import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Names the mark of pages that are being rendered as the publisher does. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE published_pages RENAME COLUMN unsettled TO incomplete`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE published_pages RENAME COLUMN incomplete TO unsettled`);
}
