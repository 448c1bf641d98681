import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Who has asked for letters, what is sent, and to whom: see `docs/adr/0020-mailings.md`. A letter of which nothing is to be
 * kept when it has been sent is marked so.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE subscribers (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      key text NOT NULL,
      digest text NOT NULL UNIQUE,
      address text NOT NULL,
      language text NOT NULL,
      pace text NOT NULL,
      languages text[] NOT NULL,
      kinds text[] NOT NULL,
      topics integer[] NOT NULL,
      regions integer[] NOT NULL,
      organisations integer[] NOT NULL,
      confirmed_at timestamptz NOT NULL DEFAULT now(),
      bounces integer NOT NULL DEFAULT 0,
      bounced_at timestamptz,
      rests_since timestamptz
    );
    CREATE TABLE mailings (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      audience text NOT NULL,
      occasion text NOT NULL,
      kind text NOT NULL DEFAULT '',
      document_id integer NOT NULL DEFAULT 0,
      language text,
      noted_at timestamptz NOT NULL DEFAULT now(),
      due_at timestamptz NOT NULL,
      since timestamptz,
      begun_at timestamptz,
      detail jsonb NOT NULL DEFAULT '{}',
      former jsonb NOT NULL DEFAULT '{}',
      UNIQUE (audience, occasion, kind, document_id)
    );
    CREATE INDEX mailings_due ON mailings (due_at) WHERE begun_at IS NULL;
    CREATE INDEX mailings_document ON mailings (kind, document_id);
    CREATE TABLE deliveries (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      mailing_id bigint NOT NULL REFERENCES mailings ON DELETE CASCADE,
      recipient_id bigint,
      items bigint[] NOT NULL,
      state text NOT NULL DEFAULT 'waiting',
      due_at timestamptz NOT NULL DEFAULT now(),
      tries integer NOT NULL DEFAULT 0,
      issue text,
      handed_at timestamptz,
      is_bounced boolean NOT NULL DEFAULT false,
      UNIQUE (mailing_id, recipient_id)
    );
    CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE state = 'waiting';
    CREATE INDEX deliveries_handing ON deliveries (handed_at) WHERE state = 'handing';
    CREATE INDEX deliveries_recipient ON deliveries (recipient_id);
    ALTER TABLE mails ADD COLUMN is_forgotten boolean NOT NULL DEFAULT false;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE mails DROP COLUMN is_forgotten;
    DROP TABLE deliveries;
    DROP TABLE mailings;
    DROP TABLE subscribers;
  `);
}
