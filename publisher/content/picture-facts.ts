import { createHash } from 'node:crypto';
import { sectionAddress } from '../../common/addresses.ts';
import { defaultLanguage, languages, type Language } from '../../common/languages.ts';
import { licenceAddress, licenceTexts } from '../../common/licences.ts';
import { optional } from '../../common/optional.ts';
import type { MediaData } from '../../common/protocol/published-store/texts.ts';
import { embeddingVersion } from '../embedding/embed.ts';
import type { PictureFacts, Words } from '../embedding/facts.ts';
import type { Catalogue } from '../store/catalogue.ts';

export type Told = Partial<Record<Language, MediaData>>;

/** Whose site pictures come from. */
interface Source {
  name: string;
  /** `https://example.org` */
  siteUrl: string;
}

/**
 * What the files of a picture tell, which is the same for readers of all languages.
 *
 * @param people names of those who are to be seen, as staff have chosen them
 */
export function toFacts(told: Told, people: string[], { name, siteUrl }: Source): PictureFacts {
  const { credit, copyright, licence, picturedNames, takenAt } = told.sv ?? told.en ?? {};
  return {
    caption: wordsOf(told, ({ caption }) => caption),
    alt: wordsOf(told, ({ alt }) => alt),
    terms: wordsOf(told, termsOf),
    ...optional('credit', credit),
    ...optional('copyright', copyright),
    ...optional('licence', licence && licenceAddress(licence)),
    pictured: [...people, ...(picturedNames ? [picturedNames] : [])],
    ...optional('takenAt', takenAt),
    source: { name, address: new URL('/', siteUrl).href },
    page: new URL(sectionAddress('pictures', defaultLanguage), siteUrl).href,
  };
}

/** What the licence allows, and what staff add to it. */
function termsOf({ licence, terms }: MediaData, language: Language): string {
  return [licence && licenceTexts[licence][language], terms].filter(Boolean).join(' ');
}

function wordsOf(told: Told, read: (data: MediaData, language: Language) => string | undefined): Words {
  const all = languages.map((language) => {
    const data = told[language];
    return optional(language, data && read(data, language));
  });
  return Object.assign({}, ...all) as Words;
}

interface Known {
  key: string;
  facts: PictureFacts;
}

const known = new WeakMap<object, Known>();

/** The same object for as long as nothing of it changes: a picture stands on many pages, in many files. */
export function factsOf(catalogue: Catalogue, id: number, siteUrl: string): PictureFacts {
  const told: Told = { sv: catalogue.in.sv.media.get(id), en: catalogue.in.en.media.get(id) };
  const [one, other] = [told.sv ?? told.en, told.en];
  const people = (one?.pictured ?? []).flatMap((person) => nameOf(catalogue, person) ?? []);
  const { name } = catalogue.in[defaultLanguage].settings;
  const key = [revisionOf(one), revisionOf(other), name, siteUrl, ...people].join('\n');
  const former = one && known.get(one);
  if (former?.key === key) return former.facts;
  const facts = toFacts(told, people, { name, siteUrl });
  if (one) known.set(one, { key, facts });
  return facts;
}

function revisionOf(data: MediaData | undefined): string {
  return data && 'revision' in data ? String(data.revision) : '';
}

function nameOf(catalogue: Catalogue, person: number): string | undefined {
  return languages.map((language) => catalogue.in[language].people.get(person)?.name).find(Boolean);
}

const marks = new WeakMap<PictureFacts, string>();

/** Tells the files of a picture that bear these facts from those that bear others. */
export function markOf(facts: PictureFacts): string {
  const mark = marks.get(facts) ?? digestOf(`${embeddingVersion} ${JSON.stringify(facts)}`);
  marks.set(facts, mark);
  return mark;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
