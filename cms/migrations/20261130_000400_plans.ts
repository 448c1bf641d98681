import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * The calendar that each person can subscribe to, by the digest of its secret address; and when what is withdrawn by
 * now was so, which until now followed from its versions.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE calendar_feeds (
      user_id integer PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
      digest text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now()
    );
    ${sql.raw(['press_releases', 'case_studies', 'guides'].map(fillWithdrawn).join('\n'))}
  `);
}

/** A draft of which a version was published is one that was withdrawn, at the time of its last change. */
function fillWithdrawn(table: string): string {
  return `
    UPDATE ${table} AS main SET withdraw_at = main.updated_at
    WHERE main._status = 'draft' AND EXISTS (
      SELECT FROM _${table}_v AS version
      WHERE version.parent_id = main.id AND version.version__status = 'published'
        AND (version.version_publish_at IS NULL OR version.version_publish_at <= main.updated_at));
    UPDATE _${table}_v AS version SET version_withdraw_at = main.withdraw_at
    FROM ${table} AS main
    WHERE version.parent_id = main.id AND version.latest AND main.withdraw_at IS NOT NULL;`;
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE calendar_feeds;`);
}
