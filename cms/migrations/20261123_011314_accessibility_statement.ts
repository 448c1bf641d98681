import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_accessibility_shortcomings_ground" AS ENUM('defect', 'burden', 'exempt');
  CREATE TYPE "public"."enum_settings_accessibility_assessor" AS ENUM('self', 'external');
  CREATE TYPE "public"."enum__settings_v_version_accessibility_shortcomings_ground" AS ENUM('defect', 'burden', 'exempt');
  CREATE TYPE "public"."enum__settings_v_version_accessibility_assessor" AS ENUM('self', 'external');
  ALTER TABLE "settings_accessibility_shortcomings" ADD COLUMN "ground" "enum_settings_accessibility_shortcomings_ground" DEFAULT 'defect' NOT NULL;
  ALTER TABLE "settings_accessibility_shortcomings" ADD COLUMN "reason" varchar NOT NULL DEFAULT '';
  ALTER TABLE "settings" ADD COLUMN "accessibility_assessor" "enum_settings_accessibility_assessor";
  ALTER TABLE "_settings_v_version_accessibility_shortcomings" ADD COLUMN "ground" "enum__settings_v_version_accessibility_shortcomings_ground" DEFAULT 'defect' NOT NULL;
  ALTER TABLE "_settings_v_version_accessibility_shortcomings" ADD COLUMN "reason" varchar NOT NULL DEFAULT '';
  ALTER TABLE "_settings_v" ADD COLUMN "version_accessibility_assessor" "enum__settings_v_version_accessibility_assessor";`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings_accessibility_shortcomings" DROP COLUMN "ground";
  ALTER TABLE "settings_accessibility_shortcomings" DROP COLUMN "reason";
  ALTER TABLE "settings" DROP COLUMN "accessibility_assessor";
  ALTER TABLE "_settings_v_version_accessibility_shortcomings" DROP COLUMN "ground";
  ALTER TABLE "_settings_v_version_accessibility_shortcomings" DROP COLUMN "reason";
  ALTER TABLE "_settings_v" DROP COLUMN "version_accessibility_assessor";
  DROP TYPE "public"."enum_settings_accessibility_shortcomings_ground";
  DROP TYPE "public"."enum_settings_accessibility_assessor";
  DROP TYPE "public"."enum__settings_v_version_accessibility_shortcomings_ground";
  DROP TYPE "public"."enum__settings_v_version_accessibility_assessor";`);
}
