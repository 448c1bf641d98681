import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_case_studies_industry" AS ENUM('01', '02', '03', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '35', '36', '37', '38', '39', '41', '42', '43', '46', '47', '49', '50', '51', '52', '53', '55', '56', '58', '59', '60', '61', '62', '63', '64', '65', '66', '68', '69', '70', '71', '72', '73', '74', '75', '77', '78', '79', '80', '81', '82', '84', '85', '86', '87', '88', '90', '91', '92', '93', '94', '95', '96');
  CREATE TYPE "public"."enum__case_studies_v_version_industry" AS ENUM('01', '02', '03', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '35', '36', '37', '38', '39', '41', '42', '43', '46', '47', '49', '50', '51', '52', '53', '55', '56', '58', '59', '60', '61', '62', '63', '64', '65', '66', '68', '69', '70', '71', '72', '73', '74', '75', '77', '78', '79', '80', '81', '82', '84', '85', '86', '87', '88', '90', '91', '92', '93', '94', '95', '96');
  CREATE TABLE "guides_services" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"provider" varchar,
  	"link" varchar,
  	"phone" varchar,
  	"deadline" timestamp(3) with time zone,
  	"note" varchar
  );
  
  CREATE TABLE "_guides_v_version_services" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"provider" varchar,
  	"link" varchar,
  	"phone" varchar,
  	"deadline" timestamp(3) with time zone,
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "journeys" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"field_authors" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "journeys_locales" (
  	"title" varchar NOT NULL,
  	"lede" varchar,
  	"body" jsonb,
  	"slug" varchar NOT NULL,
  	"hidden" boolean,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "journeys_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer,
  	"guides_id" integer
  );
  
  CREATE TABLE "_journeys_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_image_id" integer,
  	"version_field_authors" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_journeys_v_locales" (
  	"version_title" varchar NOT NULL,
  	"version_lede" varchar,
  	"version_body" jsonb,
  	"version_slug" varchar NOT NULL,
  	"version_hidden" boolean,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_journeys_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer,
  	"guides_id" integer
  );
  
  ALTER TABLE "case_studies" ADD COLUMN "industry" "enum_case_studies_industry";
  ALTER TABLE "case_studies" ADD COLUMN "cost" numeric;
  ALTER TABLE "case_studies" ADD COLUMN "payback_months" numeric;
  ALTER TABLE "case_studies" ADD COLUMN "duration_months" numeric;
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_industry" "enum__case_studies_v_version_industry";
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_cost" numeric;
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_payback_months" numeric;
  ALTER TABLE "_case_studies_v" ADD COLUMN "version_duration_months" numeric;
  ALTER TABLE "guides" ADD COLUMN "answer" jsonb;
  ALTER TABLE "guides" ADD COLUMN "costs" jsonb;
  ALTER TABLE "_guides_v" ADD COLUMN "version_answer" jsonb;
  ALTER TABLE "_guides_v" ADD COLUMN "version_costs" jsonb;
  ALTER TABLE "guides_services" ADD CONSTRAINT "guides_services_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_services" ADD CONSTRAINT "_guides_v_version_services_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "journeys" ADD CONSTRAINT "journeys_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "journeys_locales" ADD CONSTRAINT "journeys_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "journeys_rels" ADD CONSTRAINT "journeys_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "journeys_rels" ADD CONSTRAINT "journeys_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "journeys_rels" ADD CONSTRAINT "journeys_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_journeys_v" ADD CONSTRAINT "_journeys_v_parent_id_journeys_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."journeys"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_journeys_v" ADD CONSTRAINT "_journeys_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_journeys_v_locales" ADD CONSTRAINT "_journeys_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_journeys_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_journeys_v_rels" ADD CONSTRAINT "_journeys_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_journeys_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_journeys_v_rels" ADD CONSTRAINT "_journeys_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_journeys_v_rels" ADD CONSTRAINT "_journeys_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_services_order_idx" ON "guides_services" USING btree ("_order");
  CREATE INDEX "guides_services_parent_id_idx" ON "guides_services" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_services_order_idx" ON "_guides_v_version_services" USING btree ("_order");
  CREATE INDEX "_guides_v_version_services_parent_id_idx" ON "_guides_v_version_services" USING btree ("_parent_id");
  CREATE INDEX "journeys_image_idx" ON "journeys" USING btree ("image_id");
  CREATE INDEX "journeys_updated_at_idx" ON "journeys" USING btree ("updated_at");
  CREATE INDEX "journeys_created_at_idx" ON "journeys" USING btree ("created_at");
  CREATE INDEX "journeys_deleted_at_idx" ON "journeys" USING btree ("deleted_at");
  CREATE INDEX "journeys_slug_idx" ON "journeys_locales" USING btree ("slug","_locale");
  CREATE UNIQUE INDEX "journeys_locales_locale_parent_id_unique" ON "journeys_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "journeys_rels_order_idx" ON "journeys_rels" USING btree ("order");
  CREATE INDEX "journeys_rels_parent_idx" ON "journeys_rels" USING btree ("parent_id");
  CREATE INDEX "journeys_rels_path_idx" ON "journeys_rels" USING btree ("path");
  CREATE INDEX "journeys_rels_people_id_idx" ON "journeys_rels" USING btree ("people_id");
  CREATE INDEX "journeys_rels_guides_id_idx" ON "journeys_rels" USING btree ("guides_id");
  CREATE INDEX "_journeys_v_parent_idx" ON "_journeys_v" USING btree ("parent_id");
  CREATE INDEX "_journeys_v_version_version_image_idx" ON "_journeys_v" USING btree ("version_image_id");
  CREATE INDEX "_journeys_v_version_version_updated_at_idx" ON "_journeys_v" USING btree ("version_updated_at");
  CREATE INDEX "_journeys_v_version_version_created_at_idx" ON "_journeys_v" USING btree ("version_created_at");
  CREATE INDEX "_journeys_v_version_version_deleted_at_idx" ON "_journeys_v" USING btree ("version_deleted_at");
  CREATE INDEX "_journeys_v_created_at_idx" ON "_journeys_v" USING btree ("created_at");
  CREATE INDEX "_journeys_v_updated_at_idx" ON "_journeys_v" USING btree ("updated_at");
  CREATE INDEX "_journeys_v_version_version_slug_idx" ON "_journeys_v_locales" USING btree ("version_slug","_locale");
  CREATE UNIQUE INDEX "_journeys_v_locales_locale_parent_id_unique" ON "_journeys_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_journeys_v_rels_order_idx" ON "_journeys_v_rels" USING btree ("order");
  CREATE INDEX "_journeys_v_rels_parent_idx" ON "_journeys_v_rels" USING btree ("parent_id");
  CREATE INDEX "_journeys_v_rels_path_idx" ON "_journeys_v_rels" USING btree ("path");
  CREATE INDEX "_journeys_v_rels_people_id_idx" ON "_journeys_v_rels" USING btree ("people_id");
  CREATE INDEX "_journeys_v_rels_guides_id_idx" ON "_journeys_v_rels" USING btree ("guides_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "guides_services" CASCADE;
  DROP TABLE "_guides_v_version_services" CASCADE;
  DROP TABLE "journeys" CASCADE;
  DROP TABLE "journeys_locales" CASCADE;
  DROP TABLE "journeys_rels" CASCADE;
  DROP TABLE "_journeys_v" CASCADE;
  DROP TABLE "_journeys_v_locales" CASCADE;
  DROP TABLE "_journeys_v_rels" CASCADE;
  ALTER TABLE "case_studies" DROP COLUMN "industry";
  ALTER TABLE "case_studies" DROP COLUMN "cost";
  ALTER TABLE "case_studies" DROP COLUMN "payback_months";
  ALTER TABLE "case_studies" DROP COLUMN "duration_months";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_industry";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_cost";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_payback_months";
  ALTER TABLE "_case_studies_v" DROP COLUMN "version_duration_months";
  ALTER TABLE "guides" DROP COLUMN "answer";
  ALTER TABLE "guides" DROP COLUMN "costs";
  ALTER TABLE "_guides_v" DROP COLUMN "version_answer";
  ALTER TABLE "_guides_v" DROP COLUMN "version_costs";
  DROP TYPE "public"."enum_case_studies_industry";
  DROP TYPE "public"."enum__case_studies_v_version_industry";`);
}
