import { dayInSweden } from '../../../common/dates.ts';
import { environment } from '../../../common/environment.ts';
import { escapeMarkup } from '../../../common/html.ts';
import { otherLanguage, type Language } from '../../../common/languages.ts';
import { formatPhone, phoneAddress } from '../../../common/phone.ts';
import { swedishClockOf, swedishDayOf } from '../../admin/live-status/format.ts';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import type { Recipient } from '../audience.ts';
import { a, column, p, tag, wrap } from './markup.ts';
import type { Sender } from './sender.ts';
import type { Contact, Told } from './told.ts';

export interface Mailed {
  told: Told[];
  language: Language;
  sender: Sender;
  /** Several texts in one letter, each in short. */
  isGathered: boolean;
  isCorrection: boolean;
  /** To journalists, who have not asked for it. */
  isToPress: boolean;
}

/** A letter to everybody: what is only for whoever gets it is left blank. */
export interface Composed {
  subject: string;
  text: string;
  html: string;
  /** Of whom it comes from. */
  name: string;
  /** Who answers what the press asks: journalists reply to what they get. */
  replyTo?: string;
}

/** What stands in a letter until it is known whom it is to. No text of ours or of staff holds it. */
export const blanks = {
  address: '\u0001address\u0001',
  choices: '\u0001choices\u0001',
  leave: '\u0001leave\u0001',
  source: '\u0001source\u0001',
};

type Say = (key: TextKey, values?: Record<string, string>) => string;

/** One part of a letter in both of its forms. */
interface Part {
  text: string;
  html: string;
}

/** The same letter as plain text and as HTML, which loads nothing and is read in the light and in the dark. */
export function composeMailing(mailed: Mailed): Composed {
  const { language, sender, isGathered } = mailed;
  const say: Say = (key, values = {}) => fill(text(key)[language], values);
  const subject = oneLine(subjectOf(mailed, say));
  const parts = [
    ...(isGathered ? [gatheredHead(subject)] : []),
    ...mailed.told.flatMap((told) => [...beforePart(told, language), toldPart(told, mailed, say)]),
    ...(isGathered ? [] : contactParts(mailed, say)),
  ];
  const replyTo = mailed.isToPress && peopleToAsk(mailed.told, sender).find(({ email }) => email)?.email;
  const end = mailed.isToPress ? pressFoot(sender, say) : footPart(sender, say);
  return {
    ...{ subject, name: oneLine(sender.name), ...(replyTo && { replyTo: oneLine(replyTo) }) },
    text: `${[...parts, end].map((part) => part.text).join('\n\n')}\n`,
    html: wrap(language, subject, [
      column('name', tag('p', escapeMarkup(sender.name))),
      ...parts.map((part) => part.html),
      end.html,
    ]),
  };
}

function subjectOf({ told, sender, language, isGathered, isCorrection }: Mailed, say: Say): string {
  const [first] = told;
  const title = first?.title ?? '';
  const { name } = sender;
  if (isCorrection) return `${correctionLabel(first, say)}: ${title}`;
  if (!isGathered)
    return first?.embargo ? `${embargoWords(first.embargo.until, 'subject', language)}: ${title}` : title;
  if (told.length === 1) return say('mailing.letter.gathered.one', { name, title });
  const day = today(language);
  return say('mailing.letter.gathered', { name, count: String(told.length), day });
}

/** In both languages, that of the letter first: who reads one of them must not miss it. */
function embargoWords(until: Date, where: 'subject' | 'line', language: Language): string {
  const now = new Date();
  const words = [language, otherLanguage(language)].map((one) =>
    fill(text(`pressList.letter.embargo.${where}`)[one], {
      time: `${swedishDayOf(until, one, now)} ${swedishClockOf(until, one)}`,
    }),
  );
  return words.join(where === 'subject' ? ' / ' : '\n');
}

/** Above a text: its embargo, and what staff say to whoever gets it. */
function beforePart({ embargo, line }: Told, language: Language): Part[] {
  const warning = embargo ? embargoWords(embargo.until, 'line', language) : '';
  if (!warning && !line) return [];
  return [
    {
      text: [warning, line].filter(Boolean).join('\n\n'),
      html: column('', [warning && p(warning, 'change'), line && p(line)].filter(Boolean).join('\n')),
    },
  ];
}

function correctionLabel(told: Told | undefined, say: Say): string {
  return say(`mailing.letter.correction.${told?.correction?.type ?? 'correction'}`);
}

function today(language: Language): string {
  const noon = new Date(`${dayInSweden(new Date().toISOString())}T12:00:00Z`);
  return noon.toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'long' });
}

function gatheredHead(subject: string): Part {
  return {
    text: `${subject}\n${'='.repeat(Math.min(subject.length, 70))}`,
    html: column('', tag('h1', escapeMarkup(subject))),
  };
}

/** Kind, title, what it is about, and the way to all of it. */
function toldPart(told: Told, { isGathered, isCorrection }: Mailed, say: Say): Part {
  const { kind, title, lede, address, language, correction, embargo } = told;
  const href = embargo?.link ?? new URL(address, environment.siteUrl).href;
  const own: Say = isGathered ? (key, values = {}) => fill(text(key)[language], values) : say;
  const label = isCorrection ? correctionLabel(told, own) : own(`mailing.letter.kind.${kind}`);
  const read = own(`mailing.letter.read.${kind}`);
  const change = isCorrection && correction ? [own('mailing.letter.corrected'), correction.text] : [];
  const heading = isGathered
    ? tag('h2', a(href, title), { lang: language })
    : tag('h1', escapeMarkup(title), { lang: language });
  return {
    text: [label.toUpperCase(), title, ...change, ...(isCorrection ? [] : [lede]), `${read}:\n${href}`]
      .filter(Boolean)
      .join('\n\n'),
    html: column(
      isGathered ? 'item' : '',
      [
        tag('p', escapeMarkup(label), { class: 'kind' }),
        heading,
        ...change.map((words, at) => p(words, at === 1 ? 'change' : '')),
        ...(isCorrection || !lede ? [] : [p(lede, isGathered ? '' : 'lede')]),
        ...(isGathered ? [] : [tag('p', a(href, read, 'button'))]),
      ].join('\n'),
    ),
  };
}

/** Named by the text, or those who answer the press. */
function peopleToAsk([first]: Told[], { press }: Sender): Contact[] {
  return first && first.contacts.length > 0 ? first.contacts : press;
}

/** Whom to call. */
function contactParts({ told, sender, language, isToPress }: Mailed, say: Say): Part[] {
  const people = peopleToAsk(told, sender);
  if (people.length === 0) return [];
  const heading = say(isToPress ? 'pressList.letter.contacts' : 'mailing.letter.contacts');
  return [
    {
      text: [heading, ...people.map((person) => contactText(person, language))].join('\n\n'),
      html: column(
        'contacts',
        [tag('h2', escapeMarkup(heading)), ...people.map((person) => contactHtml(person, language))].join(
          '\n',
        ),
      ),
    },
  ];
}

function contactText({ name, role, phone, email }: Contact, language: Language): string {
  const title = role ? `${name}, ${role}` : name;
  return [title, phone && formatPhone(phone, language), email].filter(Boolean).join('\n');
}

function contactHtml({ name, role, phone, email }: Contact, language: Language): string {
  const dial = phone && phoneAddress(phone);
  const number = escapeMarkup(phone && formatPhone(phone, language));
  const lines = [
    `<strong>${escapeMarkup(name)}</strong>${role ? `, ${escapeMarkup(role)}` : ''}`,
    dial ? `<a href="${escapeMarkup(dial)}">${number}</a>` : number,
    email && a(`mailto:${email}`, email),
  ];
  return tag('p', lines.filter(Boolean).join('<br>'));
}

function footPart(sender: Sender, say: Say): Part {
  return foot([say('mailing.letter.why', { name: sender.name, address: blanks.address })], sender, say, [
    [say('mailing.letter.choices'), blanks.choices],
    [say('mailing.letter.leave'), blanks.leave],
  ]);
}

/** Whoever has not asked is told where their address is from (GDPR, article 14). */
function pressFoot(sender: Sender, say: Say): Part {
  const { publisher } = sender;
  const why = say('pressList.letter.why', { publisher, address: blanks.address, source: blanks.source });
  return foot([why], sender, say, [
    [say('pressList.letter.leave'), blanks.leave],
    [say('pressList.letter.stored'), blanks.choices],
  ]);
}

type Way = [words: string, address: string];

function foot(why: string[], { publisher, postalAddress }: Sender, say: Say, ways: Way[]): Part {
  const by = [say('mailing.letter.sender', { name: publisher }), postalAddress].filter(Boolean).join('\n');
  return {
    text: ['--', ...why, ...ways.map(([words, address]) => `${words}:\n${address}`), by].join('\n\n'),
    html: column(
      'foot',
      [
        ...why.map((words) => p(words)),
        tag('p', ways.map(([words, address]) => a(address, words)).join(' · ')),
        p(by),
      ].join('\n'),
    ),
  };
}

/** The letter to one receiver. */
export function addressed(
  { text: plain, html, ...letter }: Composed,
  { address, links, source = '' }: Recipient,
): Composed {
  const own: [string, string][] = [
    [blanks.address, address],
    [blanks.choices, links.choices],
    [blanks.leave, links.leave],
    [blanks.source, source],
  ];
  const fillIn = (words: string, write: (value: string) => string) =>
    own.reduce((filled, [blank, value]) => filled.replaceAll(blank, () => write(value)), words);
  return { ...letter, text: fillIn(plain, (value) => value), html: fillIn(html, escapeMarkup) };
}

/** What could end a line of the head of a letter. */
function oneLine(words: string): string {
  return words.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
}
