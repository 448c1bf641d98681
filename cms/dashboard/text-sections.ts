import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { dayInSweden } from '../../common/dates.ts';
import { languages, otherLanguage, type Language } from '../../common/languages.ts';
import { may } from '../access/roles.ts';
import { editAddress } from '../admin/edit-address.ts';
import { momentOf, plannedTimeOf, secondsOf, swedishDayOf } from '../admin/live-status/format.ts';
import { transactionOf } from '../database/transaction.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { outdatedTexts } from '../translation/outdated.ts';
import { isLiveAt, isOut, isWrittenBy, joinNewest, tableOf } from '../plans/sql.ts';
import { nameOfStanding, standingOf } from '../published/standing.ts';
import type { Section } from './section.ts';
import { timesToReaders } from './times-to-readers.ts';
import { editAddressOf, foundTexts, sayTo } from './text-rows.ts';
import { readTexts, type FoundText } from './texts.ts';

const day = 24 * 60 * 60 * 1000;

/** What one has begun and readers do not have, the newest first. */
export const mine: Section = {
  name: 'mine',
  capability: 'write drafts',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const found = await readTexts(await transactionOf(req), {
      of: (kind) => sql`
        SELECT main.id, main.language, newest.updated_at AS at, NULL::timestamptz AS other
        FROM ${tableOf(kind)} AS main ${joinNewest(kind)}
        WHERE newest.latest AND newest.version__status = 'draft' AND ${isWrittenBy(userOf(req))}
          AND main.deleted_at IS NULL AND (main.withdraw_at IS NULL OR main.withdraw_at > ${now.toISOString()})`,
      order: 'last',
    });
    const facts = ({ state, isChanged, at }: FoundText) => [
      say(`standing.${nameOfStanding(standingOf(state, now), isChanged)}`),
      ...(at ? [say('dashboard.mine.at', { time: momentOf(new Date(at), language, now) })] : []),
    ];
    return foundTexts(found, { say, facts, choices: ['unfinished'] });
  },
};

/** What comes to readers, or is taken from them, by itself: what is next comes first. */
export const planned: Section = {
  name: 'planned',
  capability: 'read drafts',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const time = now.toISOString();
    const found = await readTexts(await transactionOf(req), {
      of: (kind) => sql`
        SELECT main.id, main.language, CASE WHEN main.publish_at > ${time} THEN main.publish_at ELSE main.withdraw_at END AS at,
          NULL::timestamptz AS other
        FROM ${tableOf(kind)} AS main
        WHERE ${isOut(now)} AND (main.publish_at > ${time} OR main.withdraw_at > ${time})`,
      order: 'first',
    });
    const facts = ({ state, at, who }: FoundText) => [
      `${say(standingOf(state, now).kind === 'waiting' ? 'calendar.publish' : 'calendar.withdraw')} ${plannedTimeOf(new Date(at ?? now), language, now)}`,
      ...known(who),
    ];
    return foundTexts(found, { say, facts, choices: ['planned'] });
  },
};

/** What has come to readers in the last day, and how long it took. */
export const live: Section = {
  name: 'live',
  capability: 'read drafts',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const database = await transactionOf(req);
    const found = await readTexts(database, {
      of: (kind) => sql`
        SELECT main.id, main.language, main.publish_at AS at, NULL::timestamptz AS other FROM ${tableOf(kind)} AS main
        WHERE ${isLiveAt(now)} AND main.publish_at > ${new Date(now.getTime() - day).toISOString()}`,
      order: 'last',
    });
    const taken = await timesToReaders(database, found.rows);
    const facts = (text: FoundText) => {
      const seconds = taken(text);
      return [
        momentOf(new Date(text.at ?? now), language, now),
        ...(seconds === undefined
          ? []
          : [say('dashboard.live.after', { seconds: secondsOf(seconds, language) })]),
        ...known(text.who),
      ];
    };
    const { total, rows } = foundTexts(found, { say, facts, choices: ['live'] });
    return {
      total,
      rows,
      more: [{ label: say('dashboard.live.all'), address: '/admin/calendar?view=list' }],
    };
  },
};

/** What readers have in two languages and is newer in the one that it is translated from. */
export const outdated: Section = {
  name: 'outdated',
  capability: 'write drafts',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const found = await readTexts(await transactionOf(req), {
      of: (kind) => sql`
        SELECT * FROM (${outdatedTexts(kind)}) AS outdated WHERE ${isAmong(languagesOf(req))}`,
      order: 'last',
    });
    const facts = ({ language: own, at, other }: FoundText) => [
      say(`dashboard.outdated.${own}`, {
        source: dayOf(at, language, now),
        translation: dayOf(other, language, now),
      }),
    ];
    return foundTexts(found, { say, facts, choices: ['outdated'] });
  },
};

/** What readers have in one language only, and whoever asks could write in the other. */
export const untranslated: Section = {
  name: 'untranslated',
  capability: 'write drafts',
  async read(req, now) {
    const say = sayTo(req);
    const found = await readTexts(await transactionOf(req), {
      of: (kind) => sql`
        SELECT main.id, main.language, main.publish_at AS at, NULL::timestamptz AS other FROM ${tableOf(kind)} AS main
        WHERE ${isLiveAt(now)} AND ${isAmong(languagesOf(req).map(otherLanguage))} AND NOT EXISTS (
          SELECT FROM ${tableOf(kind)} AS other
          WHERE other.translation_key = main.translation_key AND other.language <> main.language AND other.deleted_at IS NULL)`,
      order: 'last',
    });
    return foundTexts(found, {
      say,
      facts: ({ language }) => [say(`choices.untranslated.${otherLanguage(language)}`)],
      // The edit view in the other language offers to make it.
      addressOf: ({ kind, id, language }) =>
        editAddress({ collection: kind, id, language: otherLanguage(language) }),
      choices: ['untranslated', 'live'],
    });
  },
};

/** Guides that readers have, and nobody has looked at by the day that was set. */
export const overdue: Section = {
  name: 'overdue',
  capability: 'write drafts',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const found = await readTexts(await transactionOf(req), {
      kinds: ['guides'],
      of: (kind) => sql`
        SELECT main.id, main.language, main.review_due_at AS at, NULL::timestamptz AS other FROM ${tableOf(kind)} AS main
        WHERE ${isLiveAt(now)} AND ${isAmong(languagesOf(req))}
          AND to_char(main.review_due_at, 'YYYY-MM-DD') < ${dayInSweden(now.toISOString())}`,
      order: 'first',
    });
    const facts = ({ at }: FoundText) => [say('dashboard.overdue.since', { day: dayOf(at, language, now) })];
    const addressOf = (text: FoundText) => `${editAddressOf(text)}#field-reviewDueAt`;
    return foundTexts(found, { say, facts, addressOf, choices: ['overdue', 'live'] });
  },
};

/** In which whoever asks may write. */
function languagesOf({ user }: PayloadRequest): Language[] {
  return languages.filter((language) => may(user, 'write drafts', language));
}

function isAmong(some: Language[]) {
  const codes = some.map((language) => sql`${language}`);
  return codes.length === 0 ? sql`false` : sql`language IN (${sql.join(codes, sql`, `)})`;
}

function userOf({ user }: PayloadRequest): number {
  return typeof user?.id === 'number' ? user.id : 0;
}

const known = (who: string | null) => (who ? [who] : []);

function dayOf(iso: string | null, language: Language, now: Date): string {
  return swedishDayOf(new Date(iso ?? now), language, now);
}
