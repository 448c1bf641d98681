import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { isLanguage, languages, otherLanguage } from '../../common/languages.ts';
import { cleanText } from '../../common/text-hygiene.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordAct } from '../history/record-act.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { queueMail } from '../mail/outbox.ts';
import type { PressRelease } from '../payload-types.ts';
import { standingOf, type Standing } from '../published/standing.ts';
import { findTranslation } from '../translation/find-translation.ts';
import { pressKind } from './kind.ts';
import { isOrdered, moments, orderMailing, stopOrder, type Moment, type Order } from './order.ts';
import { chosenContacts, releasePair, type Chosen, type ChosenContact } from './recipients.ts';
import { pressMailingsOf, type ReleaseMailing } from './release-mailings.ts';
import { writeTestLetter } from './test-letter.ts';

/** What is known of a release and the press. */
export interface ReleasePress {
  mailings: ReleaseMailing[];
  lists: { id: number; name: string; count: number }[];
  /** When it can go, as it stands now. */
  moments: Moment[];
  /** The end of its embargo, ISO 8601. */
  publishAt: string | null;
  /** Whether there is one in the other language. */
  hasTranslation: boolean;
}

/** Who would get a release, and who would not and why. */
export interface PressPreview {
  contacts: ChosenContact[];
}

type Handler = (req: PayloadRequest, release: PressRelease) => Promise<Response>;

/**
 * A release and the press: `GET /api/press-releases/:id/press` tells what was sent to whom, and what can be chosen.
 * `POST …/press/preview` of `lists` and `contacts`, by their ids, tells who would get it; `…/press/test` sends a letter to whoever asks;
 * `…/press/send` orders one for a `moment`, with `lines` by language, until when its link holds in `endsAt`, and a `key` of 8 to 40
 * letters, digits and hyphens by which the same order is one. `…/press/:mailing/stop` takes back what has not begun.
 */
export const releasePress: Endpoint[] = [
  ofRelease('', 'get', tell),
  ofRelease('/preview', 'post', preview),
  ofRelease('/test', 'post', test),
  ofRelease('/send', 'post', order),
  ofRelease('/:mailing/stop', 'post', stop),
];

function ofRelease(path: string, method: 'get' | 'post', answer: Handler): Endpoint {
  return {
    path: `/:id/press${path}`,
    method,
    handler: async (req) => {
      const refused = refusedResponse(req, 'write to the press');
      if (refused) return refused;
      const id = Number(req.routeParams?.['id']);
      const release = isId(id) ? await findRelease(req, id) : null;
      if (!release) return errorResponse('error.pressList.release', 404, req);
      if (method === 'post') await addDataAndFileToRequest(req);
      return answer(req, release);
    },
  };
}

/** What stands of it, which readers may have; a draft where there is nothing else. */
function findRelease(req: PayloadRequest, id: number, draft = false): Promise<PressRelease | null> {
  const how = { depth: 0, overrideAccess: false, disableErrors: true, req } as const;
  return req.payload.findByID({ collection: pressKind, id, draft, ...how });
}

async function tell(req: PayloadRequest, release: PressRelease): Promise<Response> {
  const { pool } = req.payload.db;
  const { rows: lists } = await pool.query<ReleasePress['lists'][number]>(
    `SELECT list.id, list.name, (SELECT count(*)::int FROM media_contacts_rels AS listed
       WHERE listed.press_lists_id = list.id AND listed.path = 'lists') AS count
     FROM press_lists AS list ORDER BY list.name`,
  );
  const [mailings, translation] = await Promise.all([
    pressMailingsOf(pool, release.id),
    translationOf(req, release),
  ]);
  const { publishAt = null } = release;
  const told = {
    mailings,
    lists,
    publishAt,
    moments: momentsOf(release),
    hasTranslation: Boolean(translation),
  };
  return Response.json(told satisfies ReleasePress);
}

const momentsAt: Record<Standing['kind'], Moment[]> = {
  live: ['now'],
  waiting: ['embargo', 'published'],
  draft: ['published'],
  withdrawn: ['published'],
  trash: [],
};

const momentsOf = (release: PressRelease) => momentsAt[standingOf(release, new Date()).kind];

async function preview(req: PayloadRequest, release: PressRelease): Promise<Response> {
  const { pool } = req.payload.db;
  const contacts = await chosenContacts(pool, chosenIn(req.data), await releasePair(pool, release.id));
  return Response.json({ contacts } satisfies PressPreview);
}

async function test(req: PayloadRequest, { id, publishAt }: PressRelease): Promise<Response> {
  const release = await findRelease(req, id, true);
  const to = req.user && 'email' in req.user ? req.user.email : undefined;
  if (!release || !to) return errorResponse('error.pressList.release', 404, req);
  const isEmbargo = req.data?.['moment'] === 'embargo';
  const line = linesIn(req.data)[release.language];
  const letter = await writeTestLetter(req, {
    ...{ release: { ...release, publishAt: publishAt ?? null }, line, isEmbargo, to },
  });
  await inTransaction(req, () => queueMail(req, { to, letter }));
  return Response.json({ to });
}

async function order(req: PayloadRequest, release: PressRelease): Promise<Response> {
  const given = orderIn(req, release);
  if (typeof given === 'string') return errorResponse(`error.pressList.${given}`, 400, req);
  if (!momentsOf(release).includes(given.moment))
    return errorResponse(`error.pressList.moment.${given.moment}`, 409, req);
  if (await isOrdered(req, given.key)) return Response.json({ ok: true });
  const translation = await translationOf(req, release);
  const goesAlong = translation && isAtHand(translation, given.moment) ? translation : undefined;
  const label = await labelOf(req, given.chosen);
  await inTransaction(req, async () => {
    await orderMailing(req, { ...given, label }, { release, translation: goesAlong });
    const { id, language, title } = release;
    const detail = { label };
    await recordAct(req, { act: 'send to the press', kind: pressKind, id, language, title, detail });
  });
  return Response.json({ ok: true }, { status: 201 });
}

/** What stands of it. */
async function translationOf(req: PayloadRequest, { translationKey, language }: PressRelease) {
  const found = await findTranslation(pressKind, translationKey, otherLanguage(language), req);
  return found ? findRelease(req, found.id) : null;
}

/** Under embargo a translation gets a link where it has been approved as well; else it is looked for when letters are written. */
function isAtHand(translation: PressRelease, moment: Moment): boolean {
  return moment !== 'embargo' || standingOf(translation, new Date()).kind === 'waiting';
}

async function stop(req: PayloadRequest, { id, language, title }: PressRelease): Promise<Response> {
  const mailing = Number(req.routeParams?.['mailing']);
  if (!Number.isSafeInteger(mailing)) return errorResponse('error.pressList.begun', 409, req);
  const isStopped = await inTransaction(req, async () => {
    if (!(await stopOrder(req, mailing, id))) return false;
    await recordAct(req, { act: 'stop letters to the press', kind: pressKind, id, language, title });
    return true;
  });
  return isStopped ? Response.json({ ok: true }) : errorResponse('error.pressList.begun', 409, req);
}

type Data = PayloadRequest['data'];

/** More than there are lists, or journalists that somebody picks. */
const maxChosen = 500;

function chosenIn(data: Data): Chosen {
  const idsIn = (value: unknown) =>
    Array.isArray(value) ? [...new Set(value.filter(isId))].slice(0, maxChosen) : [];
  return { lists: idsIn(data?.['lists']), contacts: idsIn(data?.['contacts']) };
}

const maxLine = 1000;

function linesIn(data: Data): Order['lines'] {
  const given: unknown = data?.['lines'];
  const entries = Object.entries(Object(given) as Record<string, unknown>).flatMap(([language, line]) =>
    isLanguage(language) && typeof line === 'string' ? [[language, cleanText(line).trim()]] : [],
  );
  return Object.fromEntries(entries) as Order['lines'];
}

const day = 24 * 60 * 60 * 1000;
const maxDays = 90;

function orderIn(
  { data }: PayloadRequest,
  { publishAt }: PressRelease,
): Omit<Order, 'label'> | 'nobody' | 'moment' | 'key' | 'line' | 'endsAt' {
  const chosen = chosenIn(data);
  if (chosen.lists.length + chosen.contacts.length === 0) return 'nobody';
  const moment = moments.find((known) => known === data?.['moment']);
  if (!moment) return 'moment';
  const key: unknown = data?.['key'];
  if (typeof key !== 'string' || !/^[\w-]{8,40}$/.test(key)) return 'key';
  const lines = linesIn(data);
  if (languages.some((language) => (lines[language]?.length ?? 0) > maxLine)) return 'line';
  const given: unknown = data?.['endsAt'];
  const endsAt = new Date(typeof given === 'string' ? given : (publishAt ?? Date.now() + 7 * day));
  const ahead = endsAt.getTime() - Date.now();
  if (moment === 'embargo' && !(ahead > 0 && ahead <= maxDays * day)) return 'endsAt';
  return { chosen, moment, key, lines, endsAt };
}

/** The names of the lists, and how many there are beside them; of whom, only their own rows tell. */
async function labelOf({ payload, ...req }: PayloadRequest, { lists, contacts }: Chosen): Promise<string> {
  const { docs } = await payload.find({
    collection: 'press-lists',
    where: { id: { in: lists } },
    ...{ depth: 0, pagination: false, sort: 'name' },
  });
  const key = contacts.length === 1 ? 'pressList.people.one' : 'pressList.people';
  const beside = fill(text(key)[languageOfStaff(req)], { count: String(contacts.length) });
  return [...docs.map(({ name }) => name), ...(contacts.length > 0 ? [beside] : [])].join(', ').slice(0, 200);
}
