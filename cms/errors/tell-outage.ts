import { sql } from '@payloadcms/db-postgres';
import type { Config, Payload, PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { outageIn, outageOfFolder, outages, type Outage } from './outage.ts';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];
type Failed = Parameters<AfterError>[0];

/**
 * Says what is the matter when nothing can be stored: the disk is full or cannot be written, or the database does
 * not answer. Those who wait may try again, which 503 and 507 say to programs.
 */
export const tellOutage: AfterError = async (failed) => {
  const outage = await outageBehind(failed);
  if (!outage) return undefined;
  const { key, status } = outages[outage];
  // A request may fail before Payload has looked at its language.
  const language = languageOfStaff({ i18n: (failed.req as Partial<PayloadRequest>).i18n ?? {} });
  return { response: { errors: [{ message: text(key)[language] }] }, status };
};

async function outageBehind(failed: Failed): Promise<Outage | undefined> {
  const { error, req } = failed;
  const status = 'status' in error ? Number(error.status) : 500;
  if (status >= 500) return fullInstead(outageIn(error) ?? (await outageOfDatabase(req.payload)));
  if (status === 401 || status === 403) return fullInstead(await outageOfSession(req));
  return isLostUpload(error, req) ? outageOfUpload(failed) : undefined;
}

async function outageOfDatabase({ db }: Payload): Promise<Outage | undefined> {
  try {
    await db.drizzle.execute(sql`SELECT 1`);
    return undefined;
  } catch (error) {
    return outageIn(error) ?? 'database';
  }
}

/** Whoever is signed in counts as a stranger where the database could not be asked who it is. */
async function outageOfSession({ payload, headers, user }: PayloadRequest): Promise<Outage | undefined> {
  const isNamed = headers.has('authorization') || headers.get('cookie')?.includes('-token=');
  if (user || !isNamed) return undefined;
  const outage = await outageOfDatabase(payload);
  if (outage) return outage;
  const now = await payload.auth({ headers });
  return now.user ? 'database' : undefined;
}

/** Enough for PostgreSQL to go on, in bytes. */
const someRoom = 1_000_000;

/** A database beside our files that ends may have had no room for what it writes first of all. */
async function fullInstead(outage: Outage | undefined): Promise<Outage | undefined> {
  if (outage !== 'database') return outage;
  return (await outageOfFolder(environment.dataDir, someRoom)) === 'full' ? 'full' : outage;
}

/** Payload puts this in the place of why a file or one of its renditions could not be made or written. */
function isLostUpload({ message }: Error, { file, t }: PayloadRequest): boolean {
  return Boolean(file) && message === t('error:problemUploadingFile');
}

/** A picture and its renditions take about twice its size. */
function outageOfUpload({ collection, req }: Failed): Promise<Outage | undefined> {
  return outageOfFolder(
    collection?.upload.staticDir ?? environment.dataDir,
    2 * (req.file?.data.length ?? 0),
  );
}
