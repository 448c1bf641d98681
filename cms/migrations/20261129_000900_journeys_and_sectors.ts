import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Divisions of SNI 2025 by the words for them that staff have written, in small letters. Others than these keep their
 * words alone, and staff choose the division.
 */
const divisions: Record<string, string[]> = {
  '02': ['skogsbruk', 'forestry'],
  '10': [
    'livsmedel',
    'livsmedelsindustri',
    'livsmedelstillverkning',
    'bageri',
    'mejeri',
    'food',
    'food production',
    'bakery',
    'dairy',
  ],
  '11': ['bryggeri', 'drycker', 'brewery', 'beverages'],
  '13': ['textil', 'textilindustri', 'textiles'],
  '16': [
    'sågverk',
    'snickeri',
    'träindustri',
    'träförädling',
    'sawmilling',
    'sawmill',
    'joinery',
    'carpentry',
    'wood processing',
  ],
  '17': [
    'papperstillverkning',
    'pappersbruk',
    'massa och papper',
    'papper och massa',
    'pappersindustri',
    'paper manufacturing',
    'paper mill',
    'pulp and paper',
  ],
  '18': ['tryckeri', 'grafisk industri', 'printing'],
  '20': ['kemi', 'kemiindustri', 'kemisk industri', 'chemicals', 'chemical industry'],
  '21': ['läkemedel', 'pharmaceuticals'],
  '22': ['plast', 'plastindustri', 'gummi', 'gummi och plast', 'plastics', 'rubber', 'rubber and plastics'],
  '23': ['betong', 'glas', 'concrete', 'glass'],
  '24': ['gjuteri', 'stål', 'stålverk', 'stålindustri', 'foundry', 'steel', 'steelmaking', 'steel industry'],
  '25': [
    'plåtbearbetning',
    'tunnplåt',
    'mekanisk bearbetning',
    'metallbearbetning',
    'verkstadsindustri',
    'ytbehandling',
    'sheet-metal work',
    'sheet metal',
    'machining',
    'metalworking',
    'surface treatment',
  ],
  '26': ['elektronik', 'electronics'],
  '28': ['maskinindustri', 'maskintillverkning', 'machinery', 'mechanical engineering'],
  '29': ['fordonsindustri', 'fordonstillverkning', 'automotive'],
  '31': ['möbler', 'möbeltillverkning', 'möbelindustri', 'furniture'],
  '35': ['energi', 'fjärrvärme', 'energy', 'district heating'],
  '38': ['återvinning', 'recycling'],
  '49': ['åkeri', 'haulage'],
};

/**
 * Sectors were words of staff, in each language its own; now they are chosen from a list. The words stay as a finer
 * name. Addresses of journeys are unique, as those of other things with names.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [division, words] of Object.entries(divisions)) {
    const known = sql.join(
      words.map((word) => sql`${word}`),
      sql`, `,
    );
    await db.execute(sql`
      UPDATE case_studies SET industry = ${division}::enum_case_studies_industry
      WHERE industry IS NULL AND lower(btrim(sector)) IN (${known})`);
    await db.execute(sql`
      UPDATE _case_studies_v SET version_industry = ${division}::enum__case_studies_v_version_industry
      WHERE version_industry IS NULL AND lower(btrim(version_sector)) IN (${known})`);
  }
  await db.execute(sql`
    CREATE TRIGGER keep_address_unique AFTER INSERT OR UPDATE ON journeys_locales
    FOR EACH ROW EXECUTE FUNCTION keep_address_unique('journeys')`);
}

/** The words have stayed where they were. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TRIGGER keep_address_unique ON journeys_locales`);
  await db.execute(sql`UPDATE case_studies SET industry = NULL`);
  await db.execute(sql`UPDATE _case_studies_v SET version_industry = NULL`);
}
