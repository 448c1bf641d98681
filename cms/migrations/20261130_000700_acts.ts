import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Who did what when. Nothing in it is ever changed, and what is too old to be kept goes as a whole. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE acts (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
      actor text NOT NULL,
      who integer,
      name text NOT NULL,
      act text NOT NULL,
      kind text NOT NULL,
      document_id integer,
      language text,
      title text NOT NULL,
      detail jsonb NOT NULL
    );
    CREATE INDEX acts_document ON acts (kind, document_id, id);
    CREATE INDEX acts_who ON acts (who, id);
    CREATE INDEX acts_act ON acts (act, id);
    CREATE INDEX acts_at ON acts (at);
    CREATE FUNCTION keep_act() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'What was done stays done: acts are not changed.'; END $$;
    CREATE TRIGGER acts_stay BEFORE UPDATE ON acts FOR EACH ROW EXECUTE FUNCTION keep_act();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE acts; DROP FUNCTION keep_act;`);
}
