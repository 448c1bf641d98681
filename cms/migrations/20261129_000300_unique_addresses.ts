import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

const documents = ['press_releases', 'case_studies', 'guides'];
const entities = ['topics', 'regions', 'organisations', 'projects', 'terms'];

/**
 * One address, one page: among the published documents of a language, and among all else that is not in the
 * trash. What has a name in each language keeps its slugs apart from its trash, so an index cannot tell.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of documents) {
    await db.execute(
      sql.raw(`CREATE UNIQUE INDEX ${table}_public_address ON ${table} (language, slug)
        WHERE _status = 'published' AND deleted_at IS NULL`),
    );
  }
  await db.execute(sql`CREATE UNIQUE INDEX redirects_in_use ON redirects ("from") WHERE deleted_at IS NULL`);
  await db.execute(sql`
    CREATE FUNCTION keep_address_unique() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      entity text := TG_ARGV[0];
      is_taken boolean;
    BEGIN
      IF NEW.slug IS NULL THEN RETURN NEW; END IF;
      PERFORM pg_advisory_xact_lock(hashtext('slug ' || entity || ' ' || NEW._locale));
      EXECUTE format(
        'SELECT EXISTS (SELECT FROM %1$I WHERE id = $3 AND deleted_at IS NULL) AND EXISTS (
           SELECT FROM %2$I AS name JOIN %1$I AS other ON other.id = name._parent_id
           WHERE name._locale = $1 AND name.slug = $2 AND other.id <> $3 AND other.deleted_at IS NULL)',
        entity, entity || '_locales')
        INTO is_taken USING NEW._locale, NEW.slug, NEW._parent_id;
      IF is_taken THEN
        RAISE unique_violation USING
          MESSAGE = format('%s: the address %s is taken', entity, NEW.slug),
          DETAIL = format('Key (slug)=(%s) already exists.', NEW.slug);
      END IF;
      RETURN NEW;
    END $$`);
  for (const table of entities) {
    await db.execute(
      sql.raw(`CREATE TRIGGER keep_address_unique AFTER INSERT OR UPDATE ON ${table}_locales
        FOR EACH ROW EXECUTE FUNCTION keep_address_unique('${table}')`),
    );
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of entities)
    await db.execute(sql.raw(`DROP TRIGGER keep_address_unique ON ${table}_locales`));
  await db.execute(sql`DROP FUNCTION keep_address_unique()`);
  await db.execute(sql`DROP INDEX redirects_in_use`);
  for (const table of documents) await db.execute(sql.raw(`DROP INDEX ${table}_public_address`));
}
