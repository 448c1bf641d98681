import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Wakes the publisher when a change commits: PostgreSQL sends a notification only with its transaction. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION notify_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('publications', NEW.id::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER notify_publisher AFTER INSERT ON publications
      FOR EACH ROW EXECUTE FUNCTION notify_publisher();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER notify_publisher ON publications;
    DROP FUNCTION notify_publisher();
  `);
}
