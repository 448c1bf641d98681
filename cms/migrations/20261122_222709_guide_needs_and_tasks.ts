import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
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
  
  ALTER TABLE "guides_locales" ADD COLUMN "need" varchar;
  ALTER TABLE "_guides_v_locales" ADD COLUMN "version_need" varchar;
  ALTER TABLE "guides_steps_tasks" ADD CONSTRAINT "guides_steps_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_steps_tasks" ADD CONSTRAINT "_guides_v_version_steps_tasks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_steps_tasks_order_idx" ON "guides_steps_tasks" USING btree ("_order");
  CREATE INDEX "guides_steps_tasks_parent_id_idx" ON "guides_steps_tasks" USING btree ("_parent_id");
  CREATE INDEX "guides_steps_tasks_locale_idx" ON "guides_steps_tasks" USING btree ("_locale");
  CREATE INDEX "_guides_v_version_steps_tasks_order_idx" ON "_guides_v_version_steps_tasks" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_tasks_parent_id_idx" ON "_guides_v_version_steps_tasks" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_steps_tasks_locale_idx" ON "_guides_v_version_steps_tasks" USING btree ("_locale");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "guides_steps_tasks" CASCADE;
  DROP TABLE "_guides_v_version_steps_tasks" CASCADE;
  ALTER TABLE "guides_locales" DROP COLUMN "need";
  ALTER TABLE "_guides_v_locales" DROP COLUMN "version_need";`);
}
