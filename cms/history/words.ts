import type { Language } from '../../common/languages.ts';
import { isKind } from '../../common/addresses.ts';
import { roles } from '../access/roles.ts';
import { swedishClockOf, swedishDayOf } from '../admin/live-status/format.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import type { HistoryEntry } from './told.ts';

interface Reader {
  language: Language;
  now: Date;
}

/** A time as a history tells it, which says once that its times are Swedish. @example 'mån 30 nov 08.00' */
export function historyTime(iso: string, { language, now }: Reader): string {
  const date = new Date(iso);
  date.setUTCSeconds(0, 0);
  return `${swedishDayOf(date, language, now)} ${swedishClockOf(date, language)}`;
}

/** Who did it. @example 'Anna Ek' */
export function whoWords({ name, actor, isGone }: HistoryEntry['who'], language: Language): string {
  if (actor !== 'person') return text(`history.who.${actor}`)[language];
  if (!isGone) return name;
  return name ? fill(text('history.who.gone')[language], { name }) : text('history.who.former')[language];
}

/** What was done, as it follows a name. @example 'flyttade tiden från mån 30 nov 08.00 till tis 1 dec 08.00' */
export function actWords(entry: Told, reader: Reader): string {
  const { language } = reader;
  const { detail } = entry;
  const words = fill(text(keyOf(entry))[language], {
    from: valueWords(detail.from, reader),
    to: valueWords(detail.to, reader),
    label: detail.label ?? '',
    fields: fieldWords(entry.fields ?? [], language),
    why: whyWords(detail, language),
  });
  return detail.note ? fill(text('history.noted')[language], { words, note: detail.note }) : words;
}

type Told = Pick<HistoryEntry, 'act' | 'detail' | 'fields'> & { kind: string };

function keyOf({ act, detail, kind }: Told): TextKey {
  if (act === 'publish') return detail.from ? 'history.act.publish.ahead' : againOr('history.act.publish');
  if (act === 'schedule') return againOr('history.act.schedule');
  if (act === 'withdraw' && detail.from) return 'history.act.withdraw.planned';
  if (act === 'restore version' && !isKind(kind))
    return detail.from ? 'history.act.restore version.thing' : 'history.act.restore version.fields';
  if (act === 'restore from trash') {
    if (!isKind(kind)) return 'history.act.restore from trash.thing';
    const { standing } = detail;
    if (standing === 'live' || standing === 'waiting') return `history.act.restore from trash.${standing}`;
  }
  return `history.act.${act}`;

  function againOr(key: 'history.act.publish' | 'history.act.schedule'): TextKey {
    return detail.again ? `${key}.again` : key;
  }
}

/** A time, a role, or the name of a file. */
function valueWords(value: string | null | undefined, reader: Reader): string {
  if (!value) return '–';
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return historyTime(value, reader);
  const role = roles.find((known) => known === value);
  return role ? text(`option.role.${role}`)[reader.language].toLowerCase() : value;
}

/** So many names of fields are told, and how many there are more. */
const maxFields = 4;

function fieldWords(fields: string[], language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  if (fields.length <= maxFields) return list.format(fields);
  const told = fields.slice(0, maxFields - 1);
  const count = String(fields.length - told.length);
  return fill(text('history.fields.more')[language], { fields: told.join(', '), count });
}

function whyWords({ reason, replacement }: HistoryEntry['detail'], language: Language): string {
  if (reason !== 'mistake' && reason !== 'untrue' && reason !== 'replaced') return '';
  const words = fill(text(`history.why.${reason}`)[language], { replacement: replacement ?? '–' });
  return fill(text('history.why')[language], { reason: words });
}
