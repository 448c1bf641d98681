import type { PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { editAddress } from '../admin/edit-address.ts';
import type { Choice } from '../plans/choice-names.ts';
import { maxRows, type Found, type Link, type Row } from './section.ts';
import type { FoundText, FoundTexts, Group } from './texts.ts';

export type Say = (key: TextKey, values?: Record<string, string>) => string;

/** Says things in the language of whoever asks. */
export function sayTo(req: PayloadRequest): Say {
  const language = languageOfStaff(req);
  return (key, values = {}) => fill(text(key)[language], values);
}

interface Told {
  say: Say;
  /** What to know of a text beside its kind and its language. */
  facts: (found: FoundText) => string[];
  /** Of its edit view, where that is not enough. */
  addressOf?: (found: FoundText) => string;
  /** The list that has all of them. */
  choices: Choice[];
}

/** What has been found of texts, as a section tells it. */
export function foundTexts({ groups, rows }: FoundTexts, told: Told): Found {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return {
    total,
    rows: rows.map((row) => rowOf(row, told)),
    more: total > maxRows ? groups.map((group) => listOf(group, told)) : [],
  };
}

function rowOf(found: FoundText, { say, facts, addressOf = editAddressOf }: Told): Row {
  const { language, title } = found;
  return {
    title: title || say('title.none'),
    ...(title && { language }),
    facts: [nameOf(found, say), ...facts(found)],
    address: addressOf(found),
  };
}

/** @example 'Guide, svenska' */
export function nameOf({ kind, language }: Pick<FoundText, 'kind' | 'language'>, say: Say): string {
  return `${say(`collection.${kind}`)}, ${say(`dashboard.language.${language}`)}`;
}

export function editAddressOf({ kind, id, language }: Pick<FoundText, 'kind' | 'id' | 'language'>): string {
  return editAddress({ collection: kind, id, language });
}

function listOf({ kind, language, count }: Group, { say, choices }: Told): Link {
  const label = say(`dashboard.more.${language}`, {
    kind: say(`collection.${kind}.plural`),
    count: String(count),
  });
  const asked = choices.map((choice, place): [string, string] => [
    `where[or][0][and][${place}][choice][equals]`,
    choice,
  ]);
  const query = new URLSearchParams([['locale', language], ...asked]);
  return { label, address: `/admin/collections/${kind}?${query}` };
}
