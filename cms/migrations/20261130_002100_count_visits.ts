import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "count_visits" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_count_visits" boolean DEFAULT true;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "count_visits";
  ALTER TABLE "_settings_v" DROP COLUMN "version_count_visits";`);
}
