import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Letters on their way, sealed until they are sent; links that let somebody choose a password, by their digests.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE account_links (
      digest text PRIMARY KEY,
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      purpose text NOT NULL,
      lasts interval NOT NULL,
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX account_links_user ON account_links (user_id);
    CREATE TABLE mails (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      message_id text NOT NULL UNIQUE,
      recipient text NOT NULL,
      letter text,
      link text,
      queued_at timestamptz NOT NULL DEFAULT now(),
      due_at timestamptz NOT NULL DEFAULT now(),
      tries integer NOT NULL DEFAULT 0,
      issue text,
      sent_at timestamptz,
      failed_at timestamptz
    );
    -- Few rows of many: those that are still to be sent.
    CREATE INDEX mails_due ON mails (due_at) WHERE letter IS NOT NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE mails;
    DROP TABLE account_links;
  `);
}
