import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "press_releases_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_press_releases_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "case_studies_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_case_studies_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "guides_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_guides_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "take_subscribers" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_take_subscribers" boolean DEFAULT true;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "press_releases_corrections" DROP COLUMN "mail";
  ALTER TABLE "_press_releases_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "case_studies_corrections" DROP COLUMN "mail";
  ALTER TABLE "_case_studies_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "guides_corrections" DROP COLUMN "mail";
  ALTER TABLE "_guides_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "settings" DROP COLUMN "take_subscribers";
  ALTER TABLE "_settings_v" DROP COLUMN "version_take_subscribers";`);
}
