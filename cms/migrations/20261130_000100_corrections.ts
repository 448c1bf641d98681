import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_press_releases_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum__press_releases_v_version_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum_case_studies_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum__case_studies_v_version_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum_guides_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TYPE "public"."enum__guides_v_version_corrections_type" AS ENUM('correction', 'clarification', 'update');
  CREATE TABLE "case_studies_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_case_studies_corrections_type" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar,
  	"internal" boolean DEFAULT false
  );
  
  CREATE TABLE "_case_studies_v_version_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "enum__case_studies_v_version_corrections_type" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar,
  	"internal" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "guides_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_guides_corrections_type" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar,
  	"internal" boolean DEFAULT false
  );
  
  CREATE TABLE "_guides_v_version_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "enum__guides_v_version_corrections_type" DEFAULT 'correction',
  	"date" timestamp(3) with time zone,
  	"text" varchar,
  	"internal" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  ALTER TABLE "press_releases_corrections" ADD COLUMN "type" "enum_press_releases_corrections_type" DEFAULT 'correction';
  ALTER TABLE "press_releases_corrections" ADD COLUMN "internal" boolean DEFAULT false;
  ALTER TABLE "_press_releases_v_version_corrections" ADD COLUMN "type" "enum__press_releases_v_version_corrections_type" DEFAULT 'correction';
  ALTER TABLE "_press_releases_v_version_corrections" ADD COLUMN "internal" boolean DEFAULT false;
  ALTER TABLE "case_studies_corrections" ADD CONSTRAINT "case_studies_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."case_studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_case_studies_v_version_corrections" ADD CONSTRAINT "_case_studies_v_version_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_case_studies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "guides_corrections" ADD CONSTRAINT "guides_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_corrections" ADD CONSTRAINT "_guides_v_version_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "case_studies_corrections_order_idx" ON "case_studies_corrections" USING btree ("_order");
  CREATE INDEX "case_studies_corrections_parent_id_idx" ON "case_studies_corrections" USING btree ("_parent_id");
  CREATE INDEX "_case_studies_v_version_corrections_order_idx" ON "_case_studies_v_version_corrections" USING btree ("_order");
  CREATE INDEX "_case_studies_v_version_corrections_parent_id_idx" ON "_case_studies_v_version_corrections" USING btree ("_parent_id");
  CREATE INDEX "guides_corrections_order_idx" ON "guides_corrections" USING btree ("_order");
  CREATE INDEX "guides_corrections_parent_id_idx" ON "guides_corrections" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_corrections_order_idx" ON "_guides_v_version_corrections" USING btree ("_order");
  CREATE INDEX "_guides_v_version_corrections_parent_id_idx" ON "_guides_v_version_corrections" USING btree ("_parent_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "case_studies_corrections" CASCADE;
  DROP TABLE "_case_studies_v_version_corrections" CASCADE;
  DROP TABLE "guides_corrections" CASCADE;
  DROP TABLE "_guides_v_version_corrections" CASCADE;
  ALTER TABLE "press_releases_corrections" DROP COLUMN "type";
  ALTER TABLE "press_releases_corrections" DROP COLUMN "internal";
  ALTER TABLE "_press_releases_v_version_corrections" DROP COLUMN "type";
  ALTER TABLE "_press_releases_v_version_corrections" DROP COLUMN "internal";
  DROP TYPE "public"."enum_press_releases_corrections_type";
  DROP TYPE "public"."enum__press_releases_v_version_corrections_type";
  DROP TYPE "public"."enum_case_studies_corrections_type";
  DROP TYPE "public"."enum__case_studies_v_version_corrections_type";
  DROP TYPE "public"."enum_guides_corrections_type";
  DROP TYPE "public"."enum__guides_v_version_corrections_type";`);
}
