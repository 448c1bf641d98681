import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Letters on their way, sealed until they are sent; links that let somebody choose a password, by their digests; and
 * what somebody has beside their password: the sealed secret of an app, codes in reserve by their digests, passkeys.
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
    CREATE TABLE totp_secrets (
      user_id integer PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
      secret text NOT NULL,
      last_step bigint NOT NULL
    );
    CREATE TABLE recovery_codes (
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      digest text NOT NULL,
      PRIMARY KEY (user_id, digest)
    );
    CREATE TABLE passkeys (
      id text PRIMARY KEY,
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      public_key text NOT NULL,
      counter bigint NOT NULL,
      transports text NOT NULL,
      name text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz
    );
    CREATE INDEX passkeys_user ON passkeys (user_id);
    -- Each is answered once.
    CREATE TABLE passkey_challenges (
      challenge text PRIMARY KEY,
      user_id integer REFERENCES users (id) ON DELETE CASCADE,
      expires_at timestamptz NOT NULL
    );
    CREATE TABLE sign_on_subjects (
      issuer text NOT NULL,
      subject text NOT NULL,
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      PRIMARY KEY (issuer, subject)
    );
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
    DROP TABLE sign_on_subjects;
    DROP TABLE passkey_challenges;
    DROP TABLE passkeys;
    DROP TABLE recovery_codes;
    DROP TABLE totp_secrets;
    DROP TABLE account_links;
  `);
}
