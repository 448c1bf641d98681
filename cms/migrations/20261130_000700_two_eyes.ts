import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_two_eyes" AS ENUM('press-releases', 'case-studies', 'guides');
  CREATE TYPE "public"."enum__settings_v_version_two_eyes" AS ENUM('press-releases', 'case-studies', 'guides');
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
  
  ALTER TABLE "settings_two_eyes" ADD CONSTRAINT "settings_two_eyes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_two_eyes" ADD CONSTRAINT "_settings_v_version_two_eyes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "settings_two_eyes_order_idx" ON "settings_two_eyes" USING btree ("order");
  CREATE INDEX "settings_two_eyes_parent_idx" ON "settings_two_eyes" USING btree ("parent_id");
  CREATE INDEX "_settings_v_version_two_eyes_order_idx" ON "_settings_v_version_two_eyes" USING btree ("order");
  CREATE INDEX "_settings_v_version_two_eyes_parent_idx" ON "_settings_v_version_two_eyes" USING btree ("parent_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "settings_two_eyes" CASCADE;
  DROP TABLE "_settings_v_version_two_eyes" CASCADE;
  DROP TYPE "public"."enum_settings_two_eyes";
  DROP TYPE "public"."enum__settings_v_version_two_eyes";`);
}
