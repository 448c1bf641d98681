import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_spelling_words_language" AS ENUM('both', 'sv', 'en');
  CREATE TYPE "public"."enum_media_licence" AS ENUM('cc-by-4.0', 'cc-by-sa-4.0', 'press', 'editorial', 'own');
  CREATE TYPE "public"."enum__media_v_version_licence" AS ENUM('cc-by-4.0', 'cc-by-sa-4.0', 'press', 'editorial', 'own');
  CREATE TYPE "public"."enum_settings_two_eyes" AS ENUM('press-releases', 'case-studies', 'guides');
  CREATE TYPE "public"."enum__settings_v_version_two_eyes" AS ENUM('press-releases', 'case-studies', 'guides');
  CREATE TABLE "spelling_words" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"language" "enum_spelling_words_language" DEFAULT 'both' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer
  );
  
  CREATE TABLE "_media_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer
  );
  
  CREATE TABLE "settings_two_eyes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_settings_two_eyes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_settings_v_version_two_eyes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__settings_v_version_two_eyes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "media" ADD COLUMN "copyright" varchar;
  ALTER TABLE "media" ADD COLUMN "licence" "enum_media_licence";
  ALTER TABLE "media" ADD COLUMN "rights_until" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "pictured_names" varchar;
  ALTER TABLE "media" ADD COLUMN "taken_at" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "crops_card_x" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_card_y" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_card_width" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_card_height" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_square_x" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_square_y" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_square_width" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_square_height" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_link_x" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_link_y" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_link_width" numeric;
  ALTER TABLE "media" ADD COLUMN "crops_link_height" numeric;
  ALTER TABLE "media" ADD COLUMN "embedded" jsonb;
  ALTER TABLE "media" ADD COLUMN "cuts" jsonb;
  ALTER TABLE "media_locales" ADD COLUMN "terms" varchar;
  ALTER TABLE "_media_v" ADD COLUMN "version_copyright" varchar;
  ALTER TABLE "_media_v" ADD COLUMN "version_licence" "enum__media_v_version_licence";
  ALTER TABLE "_media_v" ADD COLUMN "version_rights_until" timestamp(3) with time zone;
  ALTER TABLE "_media_v" ADD COLUMN "version_pictured_names" varchar;
  ALTER TABLE "_media_v" ADD COLUMN "version_taken_at" timestamp(3) with time zone;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_card_x" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_card_y" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_card_width" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_card_height" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_square_x" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_square_y" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_square_width" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_square_height" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_link_x" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_link_y" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_link_width" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_crops_link_height" numeric;
  ALTER TABLE "_media_v" ADD COLUMN "version_embedded" jsonb;
  ALTER TABLE "_media_v" ADD COLUMN "version_cuts" jsonb;
  ALTER TABLE "_media_v_locales" ADD COLUMN "version_terms" varchar;
  ALTER TABLE "settings" ADD COLUMN "history_years" numeric;
  ALTER TABLE "_settings_v" ADD COLUMN "version_history_years" numeric;
  ALTER TABLE "media_rels" ADD CONSTRAINT "media_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_rels" ADD CONSTRAINT "media_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_v_rels" ADD CONSTRAINT "_media_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_media_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_v_rels" ADD CONSTRAINT "_media_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_two_eyes" ADD CONSTRAINT "settings_two_eyes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_two_eyes" ADD CONSTRAINT "_settings_v_version_two_eyes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "spelling_words_updated_at_idx" ON "spelling_words" USING btree ("updated_at");
  CREATE INDEX "spelling_words_created_at_idx" ON "spelling_words" USING btree ("created_at");
  CREATE UNIQUE INDEX "word_language_idx" ON "spelling_words" USING btree ("word","language");
  CREATE INDEX "media_rels_order_idx" ON "media_rels" USING btree ("order");
  CREATE INDEX "media_rels_parent_idx" ON "media_rels" USING btree ("parent_id");
  CREATE INDEX "media_rels_path_idx" ON "media_rels" USING btree ("path");
  CREATE INDEX "media_rels_people_id_idx" ON "media_rels" USING btree ("people_id");
  CREATE INDEX "_media_v_rels_order_idx" ON "_media_v_rels" USING btree ("order");
  CREATE INDEX "_media_v_rels_parent_idx" ON "_media_v_rels" USING btree ("parent_id");
  CREATE INDEX "_media_v_rels_path_idx" ON "_media_v_rels" USING btree ("path");
  CREATE INDEX "_media_v_rels_people_id_idx" ON "_media_v_rels" USING btree ("people_id");
  CREATE INDEX "settings_two_eyes_order_idx" ON "settings_two_eyes" USING btree ("order");
  CREATE INDEX "settings_two_eyes_parent_idx" ON "settings_two_eyes" USING btree ("parent_id");
  CREATE INDEX "_settings_v_version_two_eyes_order_idx" ON "_settings_v_version_two_eyes" USING btree ("order");
  CREATE INDEX "_settings_v_version_two_eyes_parent_idx" ON "_settings_v_version_two_eyes" USING btree ("parent_id");
  CREATE INDEX "media_rights_until_idx" ON "media" USING btree ("rights_until");
  CREATE INDEX "_media_v_version_version_rights_until_idx" ON "_media_v" USING btree ("version_rights_until");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "spelling_words" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "media_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_media_v_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_two_eyes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_settings_v_version_two_eyes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "spelling_words" CASCADE;
  DROP TABLE "media_rels" CASCADE;
  DROP TABLE "_media_v_rels" CASCADE;
  DROP TABLE "settings_two_eyes" CASCADE;
  DROP TABLE "_settings_v_version_two_eyes" CASCADE;
  DROP INDEX "media_rights_until_idx";
  DROP INDEX "_media_v_version_version_rights_until_idx";
  ALTER TABLE "media" DROP COLUMN "copyright";
  ALTER TABLE "media" DROP COLUMN "licence";
  ALTER TABLE "media" DROP COLUMN "rights_until";
  ALTER TABLE "media" DROP COLUMN "pictured_names";
  ALTER TABLE "media" DROP COLUMN "taken_at";
  ALTER TABLE "media" DROP COLUMN "crops_card_x";
  ALTER TABLE "media" DROP COLUMN "crops_card_y";
  ALTER TABLE "media" DROP COLUMN "crops_card_width";
  ALTER TABLE "media" DROP COLUMN "crops_card_height";
  ALTER TABLE "media" DROP COLUMN "crops_square_x";
  ALTER TABLE "media" DROP COLUMN "crops_square_y";
  ALTER TABLE "media" DROP COLUMN "crops_square_width";
  ALTER TABLE "media" DROP COLUMN "crops_square_height";
  ALTER TABLE "media" DROP COLUMN "crops_link_x";
  ALTER TABLE "media" DROP COLUMN "crops_link_y";
  ALTER TABLE "media" DROP COLUMN "crops_link_width";
  ALTER TABLE "media" DROP COLUMN "crops_link_height";
  ALTER TABLE "media" DROP COLUMN "embedded";
  ALTER TABLE "media" DROP COLUMN "cuts";
  ALTER TABLE "media_locales" DROP COLUMN "terms";
  ALTER TABLE "_media_v" DROP COLUMN "version_copyright";
  ALTER TABLE "_media_v" DROP COLUMN "version_licence";
  ALTER TABLE "_media_v" DROP COLUMN "version_rights_until";
  ALTER TABLE "_media_v" DROP COLUMN "version_pictured_names";
  ALTER TABLE "_media_v" DROP COLUMN "version_taken_at";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_card_x";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_card_y";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_card_width";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_card_height";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_square_x";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_square_y";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_square_width";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_square_height";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_link_x";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_link_y";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_link_width";
  ALTER TABLE "_media_v" DROP COLUMN "version_crops_link_height";
  ALTER TABLE "_media_v" DROP COLUMN "version_embedded";
  ALTER TABLE "_media_v" DROP COLUMN "version_cuts";
  ALTER TABLE "_media_v_locales" DROP COLUMN "version_terms";
  ALTER TABLE "settings" DROP COLUMN "history_years";
  ALTER TABLE "_settings_v" DROP COLUMN "version_history_years";
  DROP TYPE "public"."enum_spelling_words_language";
  DROP TYPE "public"."enum_media_licence";
  DROP TYPE "public"."enum__media_v_version_licence";
  DROP TYPE "public"."enum_settings_two_eyes";
  DROP TYPE "public"."enum__settings_v_version_two_eyes";`);
}
