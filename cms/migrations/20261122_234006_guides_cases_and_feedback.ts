import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_feedback_reasons" AS ENUM('hard', 'missing', 'outdated', 'broken', 'other');
  CREATE TYPE "public"."enum_feedback_kind" AS ENUM('guides', 'case-studies');
  CREATE TYPE "public"."enum_feedback_language" AS ENUM('sv', 'en');
  CREATE TYPE "public"."enum_feedback_answer" AS ENUM('yes', 'no');
  CREATE TABLE "guides_steps_tasks" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_guides_v_version_steps_tasks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "feedback_reasons" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_feedback_reasons",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "feedback" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum_feedback_kind" NOT NULL,
  	"document_id" numeric NOT NULL,
  	"language" "enum_feedback_language" NOT NULL,
  	"answer" "enum_feedback_answer" NOT NULL,
  	"comment" varchar,
  	"day" varchar NOT NULL,
  	"handled" boolean DEFAULT false
  );
  
  ALTER TABLE "case_studies_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "_case_studies_v_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "guides_locales" ADD COLUMN "need" varchar;
  ALTER TABLE "_guides_v_locales" ADD COLUMN "version_need" varchar;
  ALTER TABLE "settings" ADD COLUMN "ask_readers" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_ask_readers" boolean DEFAULT true;
  ALTER TABLE "guides_steps_tasks" ADD CONSTRAINT "guides_steps_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps_tasks" ADD CONSTRAINT "_guides_v_version_steps_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "feedback_reasons" ADD CONSTRAINT "feedback_reasons_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_steps_tasks_order_idx" ON "guides_steps_tasks" USING btree ("_order");
  CREATE INDEX "guides_steps_tasks_parent_id_idx" ON "guides_steps_tasks" USING btree ("_parent_id");
  CREATE INDEX "guides_steps_tasks_locale_idx" ON "guides_steps_tasks" USING btree ("_locale");
  CREATE INDEX "_guides_v_version_steps_tasks_order_idx" ON "_guides_v_version_steps_tasks" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_tasks_parent_id_idx" ON "_guides_v_version_steps_tasks" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_steps_tasks_locale_idx" ON "_guides_v_version_steps_tasks" USING btree ("_locale");
  CREATE INDEX "feedback_reasons_order_idx" ON "feedback_reasons" USING btree ("order");
  CREATE INDEX "feedback_reasons_parent_idx" ON "feedback_reasons" USING btree ("parent_id");
  CREATE INDEX "feedback_day_idx" ON "feedback" USING btree ("day");
  CREATE INDEX "kind_documentId_language_idx" ON "feedback" USING btree ("kind","document_id","language");
  ALTER TABLE "case_studies_rels" ADD CONSTRAINT "case_studies_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_case_studies_v_rels" ADD CONSTRAINT "_case_studies_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "case_studies_rels_documents_id_idx" ON "case_studies_rels" USING btree ("documents_id");
  CREATE INDEX "_case_studies_v_rels_documents_id_idx" ON "_case_studies_v_rels" USING btree ("documents_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "guides_steps_tasks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_guides_v_version_steps_tasks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "feedback_reasons" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "feedback" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "guides_steps_tasks" CASCADE;
  DROP TABLE "_guides_v_version_steps_tasks" CASCADE;
  DROP TABLE "feedback_reasons" CASCADE;
  DROP TABLE "feedback" CASCADE;
  ALTER TABLE "case_studies_rels" DROP CONSTRAINT "case_studies_rels_documents_fk";
  
  ALTER TABLE "_case_studies_v_rels" DROP CONSTRAINT "_case_studies_v_rels_documents_fk";
  
  DROP INDEX "case_studies_rels_documents_id_idx";
  DROP INDEX "_case_studies_v_rels_documents_id_idx";
  ALTER TABLE "case_studies_rels" DROP COLUMN "documents_id";
  ALTER TABLE "_case_studies_v_rels" DROP COLUMN "documents_id";
  ALTER TABLE "guides_locales" DROP COLUMN "need";
  ALTER TABLE "_guides_v_locales" DROP COLUMN "version_need";
  ALTER TABLE "settings" DROP COLUMN "ask_readers";
  ALTER TABLE "_settings_v" DROP COLUMN "version_ask_readers";
  DROP TYPE "public"."enum_feedback_reasons";
  DROP TYPE "public"."enum_feedback_kind";
  DROP TYPE "public"."enum_feedback_language";
  DROP TYPE "public"."enum_feedback_answer";`);
}
