import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

/** Journalists and lists of them, and of those who want no letters a code of the address: see `docs/adr/0025-press-lists.md`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_contacts_language" AS ENUM('sv', 'en');
  CREATE TYPE "public"."enum_media_contacts_ground" AS ENUM('interest', 'consent');
  CREATE TABLE "media_contacts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"outlet" varchar,
  	"beats" varchar,
  	"notes" varchar,
  	"language" "enum_media_contacts_language" DEFAULT 'sv' NOT NULL,
  	"source" varchar NOT NULL,
  	"ground" "enum_media_contacts_ground" DEFAULT 'interest' NOT NULL,
  	"opted_out_at" timestamp(3) with time zone,
  	"rests_since" timestamp(3) with time zone,
  	"digest" varchar,
  	"bounces" numeric DEFAULT 0,
  	"bounced_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media_contacts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"press_lists_id" integer
  );
  
  CREATE TABLE "press_lists" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media_contacts_rels" ADD CONSTRAINT "media_contacts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_contacts_rels" ADD CONSTRAINT "media_contacts_rels_press_lists_fk" FOREIGN KEY ("press_lists_id") REFERENCES "public"."press_lists"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_contacts_outlet_idx" ON "media_contacts" USING btree ("outlet");
  CREATE INDEX "media_contacts_opted_out_at_idx" ON "media_contacts" USING btree ("opted_out_at");
  CREATE UNIQUE INDEX "media_contacts_digest_idx" ON "media_contacts" USING btree ("digest");
  CREATE INDEX "media_contacts_updated_at_idx" ON "media_contacts" USING btree ("updated_at");
  CREATE INDEX "media_contacts_created_at_idx" ON "media_contacts" USING btree ("created_at");
  CREATE INDEX "media_contacts_rels_order_idx" ON "media_contacts_rels" USING btree ("order");
  CREATE INDEX "media_contacts_rels_parent_idx" ON "media_contacts_rels" USING btree ("parent_id");
  CREATE INDEX "media_contacts_rels_path_idx" ON "media_contacts_rels" USING btree ("path");
  CREATE INDEX "media_contacts_rels_press_lists_id_idx" ON "media_contacts_rels" USING btree ("press_lists_id");
  CREATE UNIQUE INDEX "press_lists_name_idx" ON "press_lists" USING btree ("name");
  CREATE INDEX "press_lists_updated_at_idx" ON "press_lists" USING btree ("updated_at");
  CREATE INDEX "press_lists_created_at_idx" ON "press_lists" USING btree ("created_at");
  CREATE TABLE press_opt_outs (
    digest text PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
  );`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM mailings WHERE audience = 'press';
  DROP TABLE press_opt_outs;
  DROP TABLE "media_contacts" CASCADE;
  DROP TABLE "media_contacts_rels" CASCADE;
  DROP TABLE "press_lists" CASCADE;
  DROP TYPE "public"."enum_media_contacts_language";
  DROP TYPE "public"."enum_media_contacts_ground";`);
}
