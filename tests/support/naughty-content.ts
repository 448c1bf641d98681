import type { CollectionSlug, Field, FlattenedField, Payload } from 'payload';
import { collectionsOf, globalsOf, allFields, type Entity } from '../../cms/import-export/entities.ts';
import { contentFields } from '../../cms/import-export/fields.ts';
import { secureAddress } from '../../cms/fields/secure-address.ts';
import { editorOf } from '../../cms/rich-text/editor.ts';
import { toLexical } from '../../cms/rich-text/to-lexical.ts';
import { readFormerAddress, readTarget } from '../../common/redirects/address.ts';
import { languages, type Language } from '../../common/languages.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { everywhere, linkTo } from './naughty-rich-text.ts';
import { naughtyStrings } from './naughty-strings.ts';

/** What is refused only when it is published. */
const unfinished = {
  title: 'x'.repeat(400),
  need: 'x'.repeat(400),
  byline: '',
  body: toLexical(
    ['javascript:alert(1)', 'guides/x', 'a b', '(', '<>', 'unchecked:a', 'https://example.org/ä(å)'].map(
      linkTo,
    ),
  ),
};

/** Deals out the strings one after the other, and from the beginning again. */
interface Deck {
  next(): string;
  several(count: number): string[];
  picture: number;
}

function openDeck(picture: number): Deck {
  let dealt = 0;
  const next = () => naughtyStrings[dealt++ % naughtyStrings.length] ?? '';
  return { next, several: (count) => Array.from({ length: count }, next), picture };
}

/** Fields with rules of their own, which no other text meets. */
const ruled: Record<string, string> = {
  link: '#004488',
  accent: '#004488',
  wordParts: '',
  slug: '',
  from: '',
  to: '',
};

/** What is taken for an address elsewhere. */
const elsewhere = 'https://example.org/?a="{b}&amp;c';

type Values = Record<string, unknown>;

/** A value for every field that holds text, however deep. */
function fill(fields: FlattenedField[], deck: Deck): Values {
  const entries = contentFields(fields).map((field) => [field.name, valueFor(field, deck)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

function valueFor(field: FlattenedField, deck: Deck): unknown {
  if ('validate' in field && field.validate === secureAddress) return elsewhere;
  if (field.name in ruled) return ruled[field.name];
  switch (field.type) {
    case 'text':
      return field.hasMany ? deck.several(20).filter(cleanLine) : lineFor(field, deck);
    case 'textarea':
      return field.required ? `x${deck.next()}` : deck.next();
    case 'email':
      return "o'neil+a@example.org";
    case 'upload':
      return field.required && field.relationTo === 'media' ? deck.picture : undefined;
    case 'group':
      return fill(field.flattenedFields, deck);
    case 'array':
      return Array.from({ length: 3 }, () => fill(field.flattenedFields, deck));
    case 'number':
      return field.required ? 1.5 : undefined;
    case 'date':
      return field.required ? '2026-11-29T12:00:00.000Z' : undefined;
    case 'richText': {
      const { nodes } = editorOf(field);
      const blocks = deck.several(1).flatMap(everywhere);
      return toLexical(
        nodes.has('heading') ? blocks : blocks.filter(({ type }) => type === 'paragraph' || type === 'list'),
      );
    }
    default:
      return undefined;
  }
}

/** What is required must have something to be seen. */
function lineFor(field: Field & { type: 'text' }, deck: Deck): string {
  const text = deck.next().slice(0, field.maxLength ?? 1000);
  return field.required && !cleanLine(text) ? `x${text}` : text;
}

/**
 * Writes odd texts into every field of every collection and global, in both languages.
 *
 * @param documents how many of each collection
 */
export async function writeNaughty(payload: Payload, picture: Buffer, documents: number): Promise<void> {
  const deck = openDeck(0);
  for (const entity of collectionsOf(payload)) {
    for (let number = 0; number < documents; number += 1) {
      const id = await writeOne(
        payload,
        entity.slug,
        fileFor(entity.slug, picture, deck, number),
        (language) => valuesOf(entity, deck, language, number),
      );
      if (entity.slug === 'media') deck.picture = id;
    }
  }
  for (const { slug, ...entity } of globalsOf(payload))
    for (const locale of languages)
      await payload.updateGlobal({ slug, locale, data: fill(allFields({ ...entity, slug }), deck) });
}

function valuesOf(entity: Entity, deck: Deck, language: Language, number: number): Values {
  const values = fill(allFields(entity), deck);
  if (entity.slug === 'redirects') return redirectWith(deck, number);
  if (entity.slug === 'spelling-words') return { word: wordIn(deck) };
  if (!entity.drafts) return values;
  if (number === 0) return { ...values, ...unfinished, language, _status: 'draft' };
  return { ...values, language, _status: 'published' };
}

/** The next texts that addresses may hold. */
function redirectWith(deck: Deck, number: number): Values {
  for (;;) {
    const [from, to] = [`/${number}/${deck.next()}`, `/${deck.next()}`];
    if ('address' in readFormerAddress(from) && 'address' in readTarget(to)) return { from, to };
  }
}

/** The next text that may be a word of the house. */
function wordIn(deck: Deck): string {
  for (;;) {
    const word = cleanLine(deck.next());
    if (word.length <= 60 && /^[^\s\d]*\p{L}{2}[^\s\d]*$/u.test(word)) return word;
  }
}

function fileFor(slug: string, picture: Buffer, deck: Deck, number: number) {
  if (slug !== 'media' && slug !== 'files') return undefined;
  const data = slug === 'media' ? picture : Buffer.from(`${number};${deck.next()}`);
  const [name, mimetype] =
    slug === 'media' ? [`${deck.next()}.png`, 'image/png'] : [`${deck.next()}.csv`, 'text/csv'];
  return { name, mimetype, data, size: data.length };
}

type Given = Parameters<Payload['create']>[0];

async function writeOne(
  payload: Payload,
  collection: CollectionSlug,
  file: ReturnType<typeof fileFor>,
  values: (language: Language) => Values,
): Promise<number> {
  const first = values('sv');
  const isDocument = 'language' in first;
  const draft = first['_status'] === 'draft';
  // The generated types know each collection; this data was made of the same configuration.
  const given = { collection, locale: 'sv', data: first, draft, ...(file && { file }) } as unknown as Given;
  const { id, ...made } = await payload.create(given);
  const second = {
    ...values('en'),
    ...('translationKey' in made && { translationKey: made.translationKey }),
  };
  if (isDocument) await payload.create({ ...given, locale: 'en', data: second } as unknown as Given);
  else if (collection !== 'redirects') await payload.update({ collection, id, locale: 'en', data: second });
  return id;
}
