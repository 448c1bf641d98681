import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_role" AS ENUM('administrator', 'editor', 'author', 'translator', 'reader');
  CREATE TYPE "public"."enum_users_translates" AS ENUM('sv', 'en');
  ALTER TABLE "users" ADD COLUMN "role" "enum_users_role" DEFAULT 'author' NOT NULL;
  ALTER TABLE "users" ADD COLUMN "translates" "enum_users_translates";`);
  // Until now everybody could do everything: nobody is to find himself locked out, nor the CMS without an administrator.
  await db.execute(sql`UPDATE "users" SET "role" = 'administrator'`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "role";
  ALTER TABLE "users" DROP COLUMN "translates";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_users_translates";`);
}
