import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * What stood at an address by its title, and the address by which feeds have told of each document first: a feed
 * reader takes a document whose address has changed for a new one otherwise. Until now that was today's address.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE published_addresses ADD COLUMN title text;
    CREATE TABLE published_first_addresses (
      collection text NOT NULL,
      document_id integer NOT NULL,
      address text NOT NULL UNIQUE,
      PRIMARY KEY (collection, document_id)
    );
    INSERT INTO published_first_addresses (collection, document_id, address)
    SELECT DISTINCT ON (known.collection, known.document_id) known.collection, known.document_id, known.address
    FROM published_addresses AS known
    LEFT JOIN published_texts AS text ON text.source = known.collection AND text.id = known.document_id
      AND known.address LIKE '%/' || text.slug || '/'
    WHERE known.collection IN ('press-releases', 'case-studies', 'guides')
    ORDER BY known.collection, known.document_id, text.id NULLS LAST, known.address;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE published_first_addresses;
    ALTER TABLE published_addresses DROP COLUMN title;
  `);
}
