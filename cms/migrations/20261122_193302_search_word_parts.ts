import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "word_parts" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_word_parts" varchar;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "word_parts";
  ALTER TABLE "_settings_v" DROP COLUMN "version_word_parts";`);
}
