import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Wakes the publisher when a change commits: PostgreSQL sends a notification only with its transaction. And
 * finds rows without reading all.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION notify_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('publications', NEW.id::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER notify_publisher AFTER INSERT ON publications
      FOR EACH ROW EXECUTE FUNCTION notify_publisher();
    -- Each open editor asks for the newest rows of its document, again and again.
    CREATE INDEX publications_document_idx ON publications (source, document_id, id);
    -- Few rows of many: those that are not searchable yet.
    CREATE INDEX publications_unsearchable_idx ON publications (id) WHERE searchable_at IS NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX publications_unsearchable_idx;
    DROP INDEX publications_document_idx;
    DROP TRIGGER notify_publisher ON publications;
    DROP FUNCTION notify_publisher();
  `);
}
