import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "settings_press_boilerplates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "settings_press_logos" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"picture_id" integer,
  	"for_dark" boolean DEFAULT false
  );
  
  CREATE TABLE "_settings_v_version_press_boilerplates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_settings_v_version_press_logos" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"picture_id" integer,
  	"for_dark" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  ALTER TABLE "press_releases_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_press_releases_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "case_studies_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_case_studies_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "guides_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "_guides_v_version_corrections" ADD COLUMN "mail" boolean DEFAULT false;
  ALTER TABLE "media" ADD COLUMN "for_press" boolean DEFAULT false;
  ALTER TABLE "media" ADD COLUMN "original_with_place" boolean DEFAULT false;
  ALTER TABLE "media" ADD COLUMN "masters" jsonb;
  ALTER TABLE "_media_v" ADD COLUMN "version_for_press" boolean DEFAULT false;
  ALTER TABLE "_media_v" ADD COLUMN "version_original_with_place" boolean DEFAULT false;
  ALTER TABLE "_media_v" ADD COLUMN "version_masters" jsonb;
  ALTER TABLE "settings" ADD COLUMN "press_on_call_phone" varchar;
  ALTER TABLE "settings" ADD COLUMN "count_visits" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "take_subscribers" boolean DEFAULT true;
  ALTER TABLE "settings_locales" ADD COLUMN "press_intro" varchar;
  ALTER TABLE "settings_locales" ADD COLUMN "press_hours" varchar;
  ALTER TABLE "settings_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "settings_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "_settings_v" ADD COLUMN "version_press_on_call_phone" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_count_visits" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_take_subscribers" boolean DEFAULT true;
  ALTER TABLE "_settings_v_locales" ADD COLUMN "version_press_intro" varchar;
  ALTER TABLE "_settings_v_locales" ADD COLUMN "version_press_hours" varchar;
  ALTER TABLE "_settings_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "_settings_v_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "settings_press_boilerplates" ADD CONSTRAINT "settings_press_boilerplates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_press_logos" ADD CONSTRAINT "settings_press_logos_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_press_logos" ADD CONSTRAINT "settings_press_logos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_press_boilerplates" ADD CONSTRAINT "_settings_v_version_press_boilerplates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_press_logos" ADD CONSTRAINT "_settings_v_version_press_logos_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_settings_v_version_press_logos" ADD CONSTRAINT "_settings_v_version_press_logos_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "settings_press_boilerplates_order_idx" ON "settings_press_boilerplates" USING btree ("_order");
  CREATE INDEX "settings_press_boilerplates_parent_id_idx" ON "settings_press_boilerplates" USING btree ("_parent_id");
  CREATE INDEX "settings_press_boilerplates_locale_idx" ON "settings_press_boilerplates" USING btree ("_locale");
  CREATE INDEX "settings_press_logos_order_idx" ON "settings_press_logos" USING btree ("_order");
  CREATE INDEX "settings_press_logos_parent_id_idx" ON "settings_press_logos" USING btree ("_parent_id");
  CREATE INDEX "settings_press_logos_picture_idx" ON "settings_press_logos" USING btree ("picture_id");
  CREATE INDEX "_settings_v_version_press_boilerplates_order_idx" ON "_settings_v_version_press_boilerplates" USING btree ("_order");
  CREATE INDEX "_settings_v_version_press_boilerplates_parent_id_idx" ON "_settings_v_version_press_boilerplates" USING btree ("_parent_id");
  CREATE INDEX "_settings_v_version_press_boilerplates_locale_idx" ON "_settings_v_version_press_boilerplates" USING btree ("_locale");
  CREATE INDEX "_settings_v_version_press_logos_order_idx" ON "_settings_v_version_press_logos" USING btree ("_order");
  CREATE INDEX "_settings_v_version_press_logos_parent_id_idx" ON "_settings_v_version_press_logos" USING btree ("_parent_id");
  CREATE INDEX "_settings_v_version_press_logos_picture_idx" ON "_settings_v_version_press_logos" USING btree ("picture_id");
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "settings_rels_media_id_idx" ON "settings_rels" USING btree ("media_id");
  CREATE INDEX "settings_rels_organisations_id_idx" ON "settings_rels" USING btree ("organisations_id");
  CREATE INDEX "_settings_v_rels_media_id_idx" ON "_settings_v_rels" USING btree ("media_id");
  CREATE INDEX "_settings_v_rels_organisations_id_idx" ON "_settings_v_rels" USING btree ("organisations_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings_press_boilerplates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_press_logos" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_settings_v_version_press_boilerplates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_settings_v_version_press_logos" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "settings_press_boilerplates" CASCADE;
  DROP TABLE "settings_press_logos" CASCADE;
  DROP TABLE "_settings_v_version_press_boilerplates" CASCADE;
  DROP TABLE "_settings_v_version_press_logos" CASCADE;
  ALTER TABLE "settings_rels" DROP CONSTRAINT "settings_rels_media_fk";
  
  ALTER TABLE "settings_rels" DROP CONSTRAINT "settings_rels_organisations_fk";
  
  ALTER TABLE "_settings_v_rels" DROP CONSTRAINT "_settings_v_rels_media_fk";
  
  ALTER TABLE "_settings_v_rels" DROP CONSTRAINT "_settings_v_rels_organisations_fk";
  
  DROP INDEX "settings_rels_media_id_idx";
  DROP INDEX "settings_rels_organisations_id_idx";
  DROP INDEX "_settings_v_rels_media_id_idx";
  DROP INDEX "_settings_v_rels_organisations_id_idx";
  ALTER TABLE "press_releases_corrections" DROP COLUMN "mail";
  ALTER TABLE "_press_releases_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "case_studies_corrections" DROP COLUMN "mail";
  ALTER TABLE "_case_studies_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "guides_corrections" DROP COLUMN "mail";
  ALTER TABLE "_guides_v_version_corrections" DROP COLUMN "mail";
  ALTER TABLE "media" DROP COLUMN "for_press";
  ALTER TABLE "media" DROP COLUMN "original_with_place";
  ALTER TABLE "media" DROP COLUMN "masters";
  ALTER TABLE "_media_v" DROP COLUMN "version_for_press";
  ALTER TABLE "_media_v" DROP COLUMN "version_original_with_place";
  ALTER TABLE "_media_v" DROP COLUMN "version_masters";
  ALTER TABLE "settings" DROP COLUMN "press_on_call_phone";
  ALTER TABLE "settings" DROP COLUMN "count_visits";
  ALTER TABLE "settings" DROP COLUMN "take_subscribers";
  ALTER TABLE "settings_locales" DROP COLUMN "press_intro";
  ALTER TABLE "settings_locales" DROP COLUMN "press_hours";
  ALTER TABLE "settings_rels" DROP COLUMN "media_id";
  ALTER TABLE "settings_rels" DROP COLUMN "organisations_id";
  ALTER TABLE "_settings_v" DROP COLUMN "version_press_on_call_phone";
  ALTER TABLE "_settings_v" DROP COLUMN "version_count_visits";
  ALTER TABLE "_settings_v" DROP COLUMN "version_take_subscribers";
  ALTER TABLE "_settings_v_locales" DROP COLUMN "version_press_intro";
  ALTER TABLE "_settings_v_locales" DROP COLUMN "version_press_hours";
  ALTER TABLE "_settings_v_rels" DROP COLUMN "media_id";
  ALTER TABLE "_settings_v_rels" DROP COLUMN "organisations_id";`);
}
