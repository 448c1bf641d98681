import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "press_releases" ADD COLUMN "withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "press_releases" ADD COLUMN "withdrawals" jsonb;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "_press_releases_v" ADD COLUMN "version_withdrawals" jsonb;
  ALTER TABLE "case_studies" ADD COLUMN "withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "case_studies" ADD COLUMN "withdrawals" jsonb;
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_withdrawals" jsonb;
  ALTER TABLE "guides" ADD COLUMN "withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "guides" ADD COLUMN "withdrawals" jsonb;
  ALTER TABLE "_guides_v" ADD COLUMN "version_withdraw_at" timestamp(3) with time zone;
  ALTER TABLE "_guides_v" ADD COLUMN "version_withdrawals" jsonb;
  CREATE INDEX "press_releases_withdraw_at_idx" ON "press_releases" USING btree ("withdraw_at");
  CREATE INDEX "_press_releases_v_version_version_withdraw_at_idx" ON "_press_releases_v" USING btree ("version_withdraw_at");
  CREATE INDEX "case_studies_withdraw_at_idx" ON "case_studies" USING btree ("withdraw_at");
  CREATE INDEX "_case_studies_v_version_version_withdraw_at_idx" ON "_case_studies_v" USING btree ("version_withdraw_at");
  CREATE INDEX "guides_withdraw_at_idx" ON "guides" USING btree ("withdraw_at");
  CREATE INDEX "_guides_v_version_version_withdraw_at_idx" ON "_guides_v" USING btree ("version_withdraw_at");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "press_releases_withdraw_at_idx";
  DROP INDEX "_press_releases_v_version_version_withdraw_at_idx";
  DROP INDEX "case_studies_withdraw_at_idx";
  DROP INDEX "_case_studies_v_version_version_withdraw_at_idx";
  DROP INDEX "guides_withdraw_at_idx";
  DROP INDEX "_guides_v_version_version_withdraw_at_idx";
  ALTER TABLE "press_releases" DROP COLUMN "withdraw_at";
  ALTER TABLE "press_releases" DROP COLUMN "withdrawals";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_withdraw_at";
  ALTER TABLE "_press_releases_v" DROP COLUMN "version_withdrawals";
  ALTER TABLE "case_studies" DROP COLUMN "withdraw_at";
  ALTER TABLE "case_studies" DROP COLUMN "withdrawals";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_withdraw_at";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_withdrawals";
  ALTER TABLE "guides" DROP COLUMN "withdraw_at";
  ALTER TABLE "guides" DROP COLUMN "withdrawals";
  ALTER TABLE "_guides_v" DROP COLUMN "version_withdraw_at";
  ALTER TABLE "_guides_v" DROP COLUMN "version_withdrawals";`);
}
