import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres';

/** Of which pictures, with which last day, editors have been told that their rights end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE picture_rights_told (
      media_id integer NOT NULL REFERENCES media (id) ON DELETE CASCADE,
      rights_until timestamptz NOT NULL,
      told_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (media_id, rights_until)
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE picture_rights_told`);
}
