import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_spelling_words_language" AS ENUM('both', 'sv', 'en');
  CREATE TABLE "spelling_words" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"word" varchar NOT NULL,
  	"language" "enum_spelling_words_language" DEFAULT 'both' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "spelling_words_updated_at_idx" ON "spelling_words" USING btree ("updated_at");
  CREATE INDEX "spelling_words_created_at_idx" ON "spelling_words" USING btree ("created_at");
  CREATE UNIQUE INDEX "word_language_idx" ON "spelling_words" USING btree ("word","language");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "spelling_words" CASCADE;
  DROP TYPE "public"."enum_spelling_words_language";`);
}
