import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_feedback_reasons" AS ENUM('hard', 'missing', 'outdated', 'broken', 'other');
  CREATE TYPE "public"."enum_feedback_kind" AS ENUM('guides', 'case-studies');
  CREATE TYPE "public"."enum_feedback_language" AS ENUM('sv', 'en');
  CREATE TYPE "public"."enum_feedback_answer" AS ENUM('yes', 'no');
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
  
  ALTER TABLE "settings" ADD COLUMN "ask_readers" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_ask_readers" boolean DEFAULT true;
  ALTER TABLE "feedback_reasons" ADD CONSTRAINT "feedback_reasons_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "feedback_reasons_order_idx" ON "feedback_reasons" USING btree ("order");
  CREATE INDEX "feedback_reasons_parent_idx" ON "feedback_reasons" USING btree ("parent_id");
  CREATE INDEX "feedback_day_idx" ON "feedback" USING btree ("day");
  CREATE INDEX "kind_documentId_language_idx" ON "feedback" USING btree ("kind","document_id","language");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "feedback_reasons" CASCADE;
  DROP TABLE "feedback" CASCADE;
  ALTER TABLE "settings" DROP COLUMN "ask_readers";
  ALTER TABLE "_settings_v" DROP COLUMN "version_ask_readers";
  DROP TYPE "public"."enum_feedback_reasons";
  DROP TYPE "public"."enum_feedback_kind";
  DROP TYPE "public"."enum_feedback_language";
  DROP TYPE "public"."enum_feedback_answer";`);
}
