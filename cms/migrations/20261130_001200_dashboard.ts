import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

const tables = ['press_releases', 'case_studies', 'guides'];

/**
 * What the dashboard counts, among all texts, drafts and changes, without reading the texts themselves: how each stands
 * beside its translation, which have a newer draft, and which changes failed.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of tables) {
    await db.execute(
      sql.raw(`
      CREATE INDEX ${table}_pairs_idx ON ${table} (translation_key, language)
        INCLUDE (id, _status, publish_at, withdraw_at, deleted_at, created_at, updated_at);
      CREATE INDEX _${table}_v_drafts_idx ON _${table}_v (parent_id) WHERE latest AND version__status = 'draft';`),
    );
  }
  await db.execute(sql`CREATE INDEX publications_failed_idx ON publications (id) WHERE error IS NOT NULL;`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX publications_failed_idx;`);
  for (const table of tables) {
    await db.execute(sql.raw(`DROP INDEX ${table}_pairs_idx; DROP INDEX _${table}_v_drafts_idx;`));
  }
}
