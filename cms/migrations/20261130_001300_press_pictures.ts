import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

/** Pictures for the press: which they are, and the files that are made for it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media" ADD COLUMN "for_press" boolean DEFAULT false;
  ALTER TABLE "media" ADD COLUMN "original_with_place" boolean DEFAULT false;
  ALTER TABLE "media" ADD COLUMN "masters" jsonb;
  ALTER TABLE "_media_v" ADD COLUMN "version_for_press" boolean DEFAULT false;
  ALTER TABLE "_media_v" ADD COLUMN "version_original_with_place" boolean DEFAULT false;
  ALTER TABLE "_media_v" ADD COLUMN "version_masters" jsonb;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media" DROP COLUMN "for_press";
  ALTER TABLE "media" DROP COLUMN "original_with_place";
  ALTER TABLE "media" DROP COLUMN "masters";
  ALTER TABLE "_media_v" DROP COLUMN "version_for_press";
  ALTER TABLE "_media_v" DROP COLUMN "version_original_with_place";
  ALTER TABLE "_media_v" DROP COLUMN "version_masters";`);
}
