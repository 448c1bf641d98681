import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * The keys by which the organisation signs what it publishes, of which those that are over have lost their secret half,
 * and the log of all that was published, which only grows.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE signing_keys (
      id text PRIMARY KEY,
      pem text NOT NULL,
      sealed text,
      valid_from timestamptz NOT NULL,
      valid_until timestamptz
    );
    CREATE UNIQUE INDEX signing_keys_current ON signing_keys ((valid_until IS NULL)) WHERE valid_until IS NULL;
    CREATE TABLE authenticity_log (
      number integer PRIMARY KEY,
      document_id integer NOT NULL,
      entry text NOT NULL,
      keys jsonb NOT NULL
    );
    CREATE FUNCTION keep_log() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'What was published stays in the log: entries are neither changed nor removed.'; END $$;
    CREATE TRIGGER authenticity_log_stays BEFORE UPDATE OR DELETE ON authenticity_log
      FOR EACH ROW EXECUTE FUNCTION keep_log();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE authenticity_log;
    DROP FUNCTION keep_log;
    DROP TABLE signing_keys;
  `);
}
