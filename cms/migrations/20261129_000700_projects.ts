import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Partners become rows of an organisation and its role, and the one source of a project's money the first of
 * several. What staff had written stands in them, also in former versions.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(make);
  await db.execute(move);
  await db.execute(removeFormer);
}

/** Of several sources of money the first is kept. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(makeFormer);
  await db.execute(moveBack);
  await db.execute(remove);
}

const move = sql`
  INSERT INTO projects_partners (_order, _parent_id, id, organisation_id)
    SELECT row_number() OVER (PARTITION BY parent_id ORDER BY "order", id), parent_id,
      left(replace(gen_random_uuid()::text, '-', ''), 24), organisations_id
    FROM projects_rels WHERE path = 'partners' AND organisations_id IS NOT NULL;
  DELETE FROM projects_rels WHERE path = 'partners';

  INSERT INTO _projects_v_version_partners (_order, _parent_id, _uuid, organisation_id)
    SELECT row_number() OVER (PARTITION BY parent_id ORDER BY "order", id), parent_id,
      left(replace(gen_random_uuid()::text, '-', ''), 24), organisations_id
    FROM _projects_v_rels WHERE path = 'version.partners' AND organisations_id IS NOT NULL;
  DELETE FROM _projects_v_rels WHERE path = 'version.partners';

  INSERT INTO projects_funding (_order, _parent_id, id, programme, amount)
    SELECT 1, id, left(replace(gen_random_uuid()::text, '-', ''), 24), funding_programme, funding_amount
    FROM projects
    WHERE funding_programme IS NOT NULL OR funding_amount IS NOT NULL OR id IN (
      SELECT _parent_id FROM projects_locales WHERE coalesce(funding_funder, funding_statement) IS NOT NULL);
  INSERT INTO projects_funding_locales (_locale, _parent_id, funder, statement)
    SELECT words._locale, rows.id, words.funding_funder, words.funding_statement
    FROM projects_locales words JOIN projects_funding rows ON rows._parent_id = words._parent_id
    WHERE coalesce(words.funding_funder, words.funding_statement) IS NOT NULL;

  INSERT INTO _projects_v_version_funding (_order, _parent_id, _uuid, programme, amount)
    SELECT 1, id, left(replace(gen_random_uuid()::text, '-', ''), 24),
      version_funding_programme, version_funding_amount
    FROM _projects_v
    WHERE version_funding_programme IS NOT NULL OR version_funding_amount IS NOT NULL OR id IN (
      SELECT _parent_id FROM _projects_v_locales
      WHERE coalesce(version_funding_funder, version_funding_statement) IS NOT NULL);
  INSERT INTO _projects_v_version_funding_locales (_locale, _parent_id, funder, statement)
    SELECT words._locale, rows.id, words.version_funding_funder, words.version_funding_statement
    FROM _projects_v_locales words JOIN _projects_v_version_funding rows ON rows._parent_id = words._parent_id
    WHERE coalesce(words.version_funding_funder, words.version_funding_statement) IS NOT NULL;`;

const moveBack = sql`
  INSERT INTO projects_rels ("order", parent_id, path, organisations_id)
    SELECT _order, _parent_id, 'partners', organisation_id FROM projects_partners
    WHERE organisation_id IS NOT NULL;
  INSERT INTO _projects_v_rels ("order", parent_id, path, organisations_id)
    SELECT _order, _parent_id, 'version.partners', organisation_id FROM _projects_v_version_partners
    WHERE organisation_id IS NOT NULL;
  UPDATE projects SET funding_programme = rows.programme, funding_amount = rows.amount
    FROM projects_funding rows WHERE rows._parent_id = projects.id AND rows._order = 1;
  UPDATE projects_locales SET funding_funder = words.funder, funding_statement = words.statement
    FROM projects_funding rows JOIN projects_funding_locales words ON words._parent_id = rows.id
    WHERE rows._parent_id = projects_locales._parent_id AND rows._order = 1
      AND words._locale = projects_locales._locale;
  UPDATE _projects_v SET version_funding_programme = rows.programme, version_funding_amount = rows.amount
    FROM _projects_v_version_funding rows WHERE rows._parent_id = _projects_v.id AND rows._order = 1;
  UPDATE _projects_v_locales
    SET version_funding_funder = words.funder, version_funding_statement = words.statement
    FROM _projects_v_version_funding rows
      JOIN _projects_v_version_funding_locales words ON words._parent_id = rows.id
    WHERE rows._parent_id = _projects_v_locales._parent_id AND rows._order = 1
      AND words._locale = _projects_v_locales._locale;`;

const make = sql`
  CREATE TYPE "public"."enum_projects_status" AS ENUM('planned', 'ongoing', 'ended');
  CREATE TYPE "public"."enum__projects_v_version_status" AS ENUM('planned', 'ongoing', 'ended');
  CREATE TYPE "public"."enum_people_speaks" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'rom', 'yi', 'no', 'da', 'is', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'et', 'lv', 'lt', 'bs', 'hr', 'sr', 'el', 'tr', 'ar', 'fa', 'ckb', 'ku', 'so', 'ti', 'zh', 'ja', 'ko', 'hi', 'th', 'vi');
  CREATE TYPE "public"."enum__people_v_version_speaks" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'rom', 'yi', 'no', 'da', 'is', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'et', 'lv', 'lt', 'bs', 'hr', 'sr', 'el', 'tr', 'ar', 'fa', 'ckb', 'ku', 'so', 'ti', 'zh', 'ja', 'ko', 'hi', 'th', 'vi');
  CREATE TABLE "projects_partners" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"organisation_id" integer
  );
  
  CREATE TABLE "projects_partners_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "projects_funding" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"programme" "enum_projects_funding_programme",
  	"amount" numeric
  );
  
  CREATE TABLE "projects_funding_locales" (
  	"funder" varchar,
  	"statement" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "projects_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"address" varchar NOT NULL
  );
  
  CREATE TABLE "projects_links_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "_projects_v_version_partners" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"organisation_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_partners_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_projects_v_version_funding" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"programme" "enum__projects_v_version_funding_programme",
  	"amount" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_funding_locales" (
  	"funder" varchar,
  	"statement" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_projects_v_version_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"address" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v_version_links_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "people_speaks" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_people_speaks",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_people_v_version_speaks" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__people_v_version_speaks",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "settings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer
  );
  
  CREATE TABLE "_settings_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"people_id" integer
  );
  
  ALTER TABLE "organisations" ADD COLUMN "phone" varchar;
  ALTER TABLE "organisations" ADD COLUMN "email" varchar;
  ALTER TABLE "organisations" ADD COLUMN "logo_id" integer;
  ALTER TABLE "organisations_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_phone" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_email" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_logo_id" integer;
  ALTER TABLE "_organisations_v_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "projects" ADD COLUMN "status" "enum_projects_status";
  ALTER TABLE "projects" ADD COLUMN "coordinator_id" integer;
  ALTER TABLE "projects" ADD COLUMN "budget" numeric;
  ALTER TABLE "projects_locales" ADD COLUMN "results" jsonb;
  ALTER TABLE "_projects_v" ADD COLUMN "version_status" "enum__projects_v_version_status";
  ALTER TABLE "_projects_v" ADD COLUMN "version_coordinator_id" integer;
  ALTER TABLE "_projects_v" ADD COLUMN "version_budget" numeric;
  ALTER TABLE "_projects_v_locales" ADD COLUMN "version_results" jsonb;
  ALTER TABLE "people" ADD COLUMN "example" boolean DEFAULT false;
  ALTER TABLE "people_locales" ADD COLUMN "expertise" varchar;
  ALTER TABLE "_people_v" ADD COLUMN "version_example" boolean DEFAULT false;
  ALTER TABLE "_people_v_locales" ADD COLUMN "version_expertise" varchar;
  ALTER TABLE "settings" ADD COLUMN "press_email" varchar;
  ALTER TABLE "settings" ADD COLUMN "press_phone" varchar;
  ALTER TABLE "settings" ADD COLUMN "accessibility_email" varchar;
  ALTER TABLE "settings" ADD COLUMN "accessibility_phone" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_press_email" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_press_phone" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_accessibility_email" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_accessibility_phone" varchar;
  ALTER TABLE "projects_partners" ADD CONSTRAINT "projects_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_partners" ADD CONSTRAINT "projects_partners_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_partners_locales" ADD CONSTRAINT "projects_partners_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_funding" ADD CONSTRAINT "projects_funding_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_funding_locales" ADD CONSTRAINT "projects_funding_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_funding"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_links" ADD CONSTRAINT "projects_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_links_locales" ADD CONSTRAINT "projects_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_partners" ADD CONSTRAINT "_projects_v_version_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v_version_partners" ADD CONSTRAINT "_projects_v_version_partners_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_partners_locales" ADD CONSTRAINT "_projects_v_version_partners_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_funding" ADD CONSTRAINT "_projects_v_version_funding_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_funding_locales" ADD CONSTRAINT "_projects_v_version_funding_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_funding"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_links" ADD CONSTRAINT "_projects_v_version_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_links_locales" ADD CONSTRAINT "_projects_v_version_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v_version_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people_speaks" ADD CONSTRAINT "people_speaks_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_people_v_version_speaks" ADD CONSTRAINT "_people_v_version_speaks_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_people_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_rels" ADD CONSTRAINT "settings_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_rels" ADD CONSTRAINT "_settings_v_rels_people_fk" FOREIGN KEY ("people_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "projects_partners_order_idx" ON "projects_partners" USING btree ("_order");
  CREATE INDEX "projects_partners_parent_id_idx" ON "projects_partners" USING btree ("_parent_id");
  CREATE INDEX "projects_partners_organisation_idx" ON "projects_partners" USING btree ("organisation_id");
  CREATE UNIQUE INDEX "projects_partners_locales_locale_parent_id_unique" ON "projects_partners_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "projects_funding_order_idx" ON "projects_funding" USING btree ("_order");
  CREATE INDEX "projects_funding_parent_id_idx" ON "projects_funding" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "projects_funding_locales_locale_parent_id_unique" ON "projects_funding_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "projects_links_order_idx" ON "projects_links" USING btree ("_order");
  CREATE INDEX "projects_links_parent_id_idx" ON "projects_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "projects_links_locales_locale_parent_id_unique" ON "projects_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_version_partners_order_idx" ON "_projects_v_version_partners" USING btree ("_order");
  CREATE INDEX "_projects_v_version_partners_parent_id_idx" ON "_projects_v_version_partners" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_version_partners_organisation_idx" ON "_projects_v_version_partners" USING btree ("organisation_id");
  CREATE UNIQUE INDEX "_projects_v_version_partners_locales_locale_parent_id_unique" ON "_projects_v_version_partners_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_version_funding_order_idx" ON "_projects_v_version_funding" USING btree ("_order");
  CREATE INDEX "_projects_v_version_funding_parent_id_idx" ON "_projects_v_version_funding" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_projects_v_version_funding_locales_locale_parent_id_unique" ON "_projects_v_version_funding_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_projects_v_version_links_order_idx" ON "_projects_v_version_links" USING btree ("_order");
  CREATE INDEX "_projects_v_version_links_parent_id_idx" ON "_projects_v_version_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_projects_v_version_links_locales_locale_parent_id_unique" ON "_projects_v_version_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "people_speaks_order_idx" ON "people_speaks" USING btree ("order");
  CREATE INDEX "people_speaks_parent_idx" ON "people_speaks" USING btree ("parent_id");
  CREATE INDEX "_people_v_version_speaks_order_idx" ON "_people_v_version_speaks" USING btree ("order");
  CREATE INDEX "_people_v_version_speaks_parent_idx" ON "_people_v_version_speaks" USING btree ("parent_id");
  CREATE INDEX "settings_rels_order_idx" ON "settings_rels" USING btree ("order");
  CREATE INDEX "settings_rels_parent_idx" ON "settings_rels" USING btree ("parent_id");
  CREATE INDEX "settings_rels_path_idx" ON "settings_rels" USING btree ("path");
  CREATE INDEX "settings_rels_people_id_idx" ON "settings_rels" USING btree ("people_id");
  CREATE INDEX "_settings_v_rels_order_idx" ON "_settings_v_rels" USING btree ("order");
  CREATE INDEX "_settings_v_rels_parent_idx" ON "_settings_v_rels" USING btree ("parent_id");
  CREATE INDEX "_settings_v_rels_path_idx" ON "_settings_v_rels" USING btree ("path");
  CREATE INDEX "_settings_v_rels_people_id_idx" ON "_settings_v_rels" USING btree ("people_id");
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations_rels" ADD CONSTRAINT "organisations_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_logo_id_media_id_fk" FOREIGN KEY ("version_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v_rels" ADD CONSTRAINT "_organisations_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_coordinator_id_organisations_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_coordinator_id_organisations_id_fk" FOREIGN KEY ("version_coordinator_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "organisations_logo_idx" ON "organisations" USING btree ("logo_id");
  CREATE INDEX "organisations_rels_organisations_id_idx" ON "organisations_rels" USING btree ("organisations_id");
  CREATE INDEX "_organisations_v_version_version_logo_idx" ON "_organisations_v" USING btree ("version_logo_id");
  CREATE INDEX "_organisations_v_rels_organisations_id_idx" ON "_organisations_v_rels" USING btree ("organisations_id");
  CREATE INDEX "projects_coordinator_idx" ON "projects" USING btree ("coordinator_id");
  CREATE INDEX "_projects_v_version_version_coordinator_idx" ON "_projects_v" USING btree ("version_coordinator_id");`;

const removeFormer = sql`
   ALTER TABLE "projects_rels" DROP CONSTRAINT "projects_rels_organisations_fk";
  
  ALTER TABLE "_projects_v_rels" DROP CONSTRAINT "_projects_v_rels_organisations_fk";
  
  DROP INDEX "projects_rels_organisations_id_idx";
  DROP INDEX "_projects_v_rels_organisations_id_idx";
  ALTER TABLE "projects" DROP COLUMN "funding_programme";
  ALTER TABLE "projects" DROP COLUMN "funding_amount";
  ALTER TABLE "projects_locales" DROP COLUMN "funding_funder";
  ALTER TABLE "projects_locales" DROP COLUMN "funding_statement";
  ALTER TABLE "projects_rels" DROP COLUMN "organisations_id";
  ALTER TABLE "_projects_v" DROP COLUMN "version_funding_programme";
  ALTER TABLE "_projects_v" DROP COLUMN "version_funding_amount";
  ALTER TABLE "_projects_v_locales" DROP COLUMN "version_funding_funder";
  ALTER TABLE "_projects_v_locales" DROP COLUMN "version_funding_statement";
  ALTER TABLE "_projects_v_rels" DROP COLUMN "organisations_id";`;

const makeFormer = sql`
  ALTER TABLE "projects" ADD COLUMN "funding_programme" "enum_projects_funding_programme";
  ALTER TABLE "projects" ADD COLUMN "funding_amount" numeric;
  ALTER TABLE "projects_locales" ADD COLUMN "funding_funder" varchar;
  ALTER TABLE "projects_locales" ADD COLUMN "funding_statement" varchar;
  ALTER TABLE "projects_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "_projects_v" ADD COLUMN "version_funding_programme" "enum__projects_v_version_funding_programme";
  ALTER TABLE "_projects_v" ADD COLUMN "version_funding_amount" numeric;
  ALTER TABLE "_projects_v_locales" ADD COLUMN "version_funding_funder" varchar;
  ALTER TABLE "_projects_v_locales" ADD COLUMN "version_funding_statement" varchar;
  ALTER TABLE "_projects_v_rels" ADD COLUMN "organisations_id" integer;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "projects_rels_organisations_id_idx" ON "projects_rels" USING btree ("organisations_id");
  CREATE INDEX "_projects_v_rels_organisations_id_idx" ON "_projects_v_rels" USING btree ("organisations_id");`;

const remove = sql`
   ALTER TABLE "projects_partners" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_partners_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_funding" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_funding_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "projects_links_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_partners" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_partners_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_funding" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_funding_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_projects_v_version_links_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "people_speaks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_people_v_version_speaks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_settings_v_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "projects_partners" CASCADE;
  DROP TABLE "projects_partners_locales" CASCADE;
  DROP TABLE "projects_funding" CASCADE;
  DROP TABLE "projects_funding_locales" CASCADE;
  DROP TABLE "projects_links" CASCADE;
  DROP TABLE "projects_links_locales" CASCADE;
  DROP TABLE "_projects_v_version_partners" CASCADE;
  DROP TABLE "_projects_v_version_partners_locales" CASCADE;
  DROP TABLE "_projects_v_version_funding" CASCADE;
  DROP TABLE "_projects_v_version_funding_locales" CASCADE;
  DROP TABLE "_projects_v_version_links" CASCADE;
  DROP TABLE "_projects_v_version_links_locales" CASCADE;
  DROP TABLE "people_speaks" CASCADE;
  DROP TABLE "_people_v_version_speaks" CASCADE;
  DROP TABLE "settings_rels" CASCADE;
  DROP TABLE "_settings_v_rels" CASCADE;
  ALTER TABLE "organisations" DROP CONSTRAINT "organisations_logo_id_media_id_fk";
  
  ALTER TABLE "organisations_rels" DROP CONSTRAINT "organisations_rels_organisations_fk";
  
  ALTER TABLE "_organisations_v" DROP CONSTRAINT "_organisations_v_version_logo_id_media_id_fk";
  
  ALTER TABLE "_organisations_v_rels" DROP CONSTRAINT "_organisations_v_rels_organisations_fk";
  
  ALTER TABLE "projects" DROP CONSTRAINT "projects_coordinator_id_organisations_id_fk";
  
  ALTER TABLE "_projects_v" DROP CONSTRAINT "_projects_v_version_coordinator_id_organisations_id_fk";
  
  DROP INDEX "organisations_logo_idx";
  DROP INDEX "organisations_rels_organisations_id_idx";
  DROP INDEX "_organisations_v_version_version_logo_idx";
  DROP INDEX "_organisations_v_rels_organisations_id_idx";
  DROP INDEX "projects_coordinator_idx";
  DROP INDEX "_projects_v_version_version_coordinator_idx";
  ALTER TABLE "organisations" DROP COLUMN "phone";
  ALTER TABLE "organisations" DROP COLUMN "email";
  ALTER TABLE "organisations" DROP COLUMN "logo_id";
  ALTER TABLE "organisations_rels" DROP COLUMN "organisations_id";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_phone";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_email";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_logo_id";
  ALTER TABLE "_organisations_v_rels" DROP COLUMN "organisations_id";
  ALTER TABLE "projects" DROP COLUMN "status";
  ALTER TABLE "projects" DROP COLUMN "coordinator_id";
  ALTER TABLE "projects" DROP COLUMN "budget";
  ALTER TABLE "projects_locales" DROP COLUMN "results";
  ALTER TABLE "_projects_v" DROP COLUMN "version_status";
  ALTER TABLE "_projects_v" DROP COLUMN "version_coordinator_id";
  ALTER TABLE "_projects_v" DROP COLUMN "version_budget";
  ALTER TABLE "_projects_v_locales" DROP COLUMN "version_results";
  ALTER TABLE "people" DROP COLUMN "example";
  ALTER TABLE "people_locales" DROP COLUMN "expertise";
  ALTER TABLE "_people_v" DROP COLUMN "version_example";
  ALTER TABLE "_people_v_locales" DROP COLUMN "version_expertise";
  ALTER TABLE "settings" DROP COLUMN "press_email";
  ALTER TABLE "settings" DROP COLUMN "press_phone";
  ALTER TABLE "settings" DROP COLUMN "accessibility_email";
  ALTER TABLE "settings" DROP COLUMN "accessibility_phone";
  ALTER TABLE "_settings_v" DROP COLUMN "version_press_email";
  ALTER TABLE "_settings_v" DROP COLUMN "version_press_phone";
  ALTER TABLE "_settings_v" DROP COLUMN "version_accessibility_email";
  ALTER TABLE "_settings_v" DROP COLUMN "version_accessibility_phone";
  DROP TYPE "public"."enum_projects_status";
  DROP TYPE "public"."enum__projects_v_version_status";
  DROP TYPE "public"."enum_people_speaks";
  DROP TYPE "public"."enum__people_v_version_speaks";`;
