import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_search_reports_language" AS ENUM('sv', 'en');
  CREATE TYPE "public"."enum_search_reports_outcome" AS ENUM('nothing', 'unfollowed');
  CREATE TYPE "public"."enum_search_reports_handled" AS ENUM('guide', 'synonym', 'dismissed');
  CREATE TABLE "search_reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"language" "enum_search_reports_language" NOT NULL,
  	"query" varchar NOT NULL,
  	"week" varchar NOT NULL,
  	"outcome" "enum_search_reports_outcome" NOT NULL,
  	"count" numeric NOT NULL,
  	"handled" "enum_search_reports_handled"
  );
  
  ALTER TABLE "settings" ADD COLUMN "count_searches" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_count_searches" boolean DEFAULT true;
  CREATE INDEX "search_reports_week_idx" ON "search_reports" USING btree ("week");
  CREATE UNIQUE INDEX "language_query_week_outcome_idx" ON "search_reports" USING btree ("language","query","week","outcome");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "search_reports" CASCADE;
  ALTER TABLE "settings" DROP COLUMN "count_searches";
  ALTER TABLE "_settings_v" DROP COLUMN "version_count_searches";
  DROP TYPE "public"."enum_search_reports_language";
  DROP TYPE "public"."enum_search_reports_outcome";
  DROP TYPE "public"."enum_search_reports_handled";`);
}
