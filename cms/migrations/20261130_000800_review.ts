import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What was decided of texts that are reviewed, and what staff say to each other of them: neither is ever public. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Rows are added and never changed. Who it was stays told when the account is gone.
    CREATE TABLE reviews (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL,
      document_id integer NOT NULL,
      language text NOT NULL,
      step text NOT NULL CHECK (step IN ('sent', 'taken back', 'returned', 'approved', 'passed by')),
      user_id integer,
      user_name text NOT NULL,
      reviewer_id integer,
      note text NOT NULL,
      revision text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX reviews_document ON reviews (kind, document_id, id DESC);

    CREATE TABLE comments (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL,
      document_id integer NOT NULL,
      thread_id bigint REFERENCES comments (id) ON DELETE CASCADE,
      field text NOT NULL,
      quote text NOT NULL,
      quote_before text NOT NULL,
      quote_after text NOT NULL,
      body text NOT NULL,
      user_id integer,
      user_name text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      resolved_at timestamptz,
      resolved_by text
    );
    CREATE INDEX comments_document ON comments (kind, document_id, id);

    -- The last letter about comments on a document that each person got, or is to get.
    CREATE TABLE comment_letters (
      kind text NOT NULL,
      document_id integer NOT NULL,
      user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      mail_id bigint NOT NULL REFERENCES mails (id) ON DELETE CASCADE,
      first_comment bigint NOT NULL,
      due_at timestamptz NOT NULL,
      PRIMARY KEY (kind, document_id, user_id)
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE comment_letters; DROP TABLE comments; DROP TABLE reviews;`);
}
