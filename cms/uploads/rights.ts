import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { may, roles } from '../access/roles.ts';
import { inTransaction, transactionOf, waitForTurn } from '../database/transaction.ts';
import { fill, text } from '../i18n/texts.ts';
import { composeLetter, type Letter } from '../mail/letter.ts';
import { queueMail } from '../mail/outbox.ts';
import { endingRights, lastDayTold, type EndingRights } from './rights-standing.ts';

export interface PictureWithEndingRights extends EndingRights {
  id: number;
  name: string;
}

/** Pictures that may be used for 30 days more at most, or no longer: those that ended first come first. */
export async function picturesWithEndingRights(
  req: PayloadRequest,
  limit: number,
): Promise<{ total: number; pictures: PictureWithEndingRights[] }> {
  const now = new Date();
  const { docs, totalDocs } = await req.payload.find({
    collection: 'media',
    where: { rightsUntil: { less_than_equal: lastDayTold(now) } },
    ...{ sort: 'rightsUntil', limit, depth: 0, overrideAccess: false },
    select: { filename: true, originalName: true, rightsUntil: true },
    req,
  });
  return { total: totalDocs, pictures: docs.flatMap((picture) => described(picture, now) ?? []) };
}

interface Picture {
  id: number;
  filename?: string | null;
  originalName?: string | null;
  rightsUntil?: string | null;
}

function described(
  { id, filename, originalName, rightsUntil }: Picture,
  now: Date,
): PictureWithEndingRights | undefined {
  const ending = endingRights(rightsUntil, now);
  return ending && { ...ending, id, name: originalName ?? filename ?? String(id) };
}

/** How often it is looked whether the end of some rights is near, in milliseconds. */
const interval = 600_000;

let timer: NodeJS.Timeout | undefined;

/** Tells editors of rights that end, for as long as the process lives. */
export function keepTellingRights(payload: Payload, wait = 30_000): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void tellEndingRights(payload, new Date())
      .catch((error: unknown) =>
        payload.logger.error({ err: error }, 'Rights of pictures could not be looked at'),
      )
      .finally(() => keepTellingRights(payload, interval));
  }, wait);
  timer.unref();
}

/** One letter to each who may do something about it, once for each picture and its last day, whichever CMS sends it. */
export async function tellEndingRights(payload: Payload, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    await waitForTurn(req, 'rights of pictures');
    const pictures = await untold(req, now);
    if (pictures.length === 0) return;
    for (const { email, language, name } of await editors(req))
      await queueMail(req, { to: email, letter: writeRightsLetter(pictures, language ?? 'sv', name ?? '') });
  });
}

async function untold(req: PayloadRequest, now: Date): Promise<PictureWithEndingRights[]> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ id: number; until: string } & Record<string, unknown>>(sql`
    INSERT INTO picture_rights_told (media_id, rights_until)
    SELECT id, rights_until FROM media WHERE deleted_at IS NULL AND rights_until <= ${lastDayTold(now)}
    ON CONFLICT DO NOTHING RETURNING media_id AS id`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    ...{ sort: 'rightsUntil', pagination: false, depth: 0 },
    select: { filename: true, originalName: true, rightsUntil: true },
    req,
  });
  return docs.flatMap((picture) => described(picture, now) ?? []);
}

async function editors(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: roles.filter((role) => may({ role }, 'change the library')) } },
    ...{ pagination: false, depth: 0 },
    select: { email: true, language: true, name: true },
    req,
  });
  return docs;
}

/** How many are named; the list of pictures has the others. */
const mostNamed = 20;

function writeRightsLetter(pictures: PictureWithEndingRights[], language: Language, name: string): Letter {
  const say = (key: 'subject' | 'lede' | 'action' | 'stays' | 'soon' | 'over' | 'more', values = {}) =>
    fill(text(`mail.rights.${key}`)[language], values);
  const lines = pictures
    .slice(0, mostNamed)
    .map(({ kind, name: picture, day }) => say(kind, { picture, day }));
  const left = pictures.length - lines.length;
  const count = String(pictures.length);
  return composeLetter(language, {
    ...{ subject: say('subject', { count }), name, place: environment.cmsUrl, action: say('action') },
    before: [say('lede'), [...lines, ...(left > 0 ? [say('more', { count: String(left) })] : [])].join('\n')],
    link: `${environment.cmsUrl}/admin/collections/media?sort=rightsUntil&where[or][0][and][0][rightsUntil][exists]=true`,
    after: [say('stays')],
  });
}
