import type { MigrateUpArgs, MigrateDownArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "case_studies_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "_case_studies_v_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "case_studies_rels" ADD CONSTRAINT "case_studies_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_case_studies_v_rels" ADD CONSTRAINT "_case_studies_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "case_studies_rels_documents_id_idx" ON "case_studies_rels" USING btree ("documents_id");
  CREATE INDEX "_case_studies_v_rels_documents_id_idx" ON "_case_studies_v_rels" USING btree ("documents_id");`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "case_studies_rels" DROP CONSTRAINT "case_studies_rels_documents_fk";
  
  ALTER TABLE "_case_studies_v_rels" DROP CONSTRAINT "_case_studies_v_rels_documents_fk";
  
  DROP INDEX "case_studies_rels_documents_id_idx";
  DROP INDEX "_case_studies_v_rels_documents_id_idx";
  ALTER TABLE "case_studies_rels" DROP COLUMN "documents_id";
  ALTER TABLE "_case_studies_v_rels" DROP COLUMN "documents_id";`);
}
