import { defaultLanguage, type Language } from './languages.ts';

/** The three kinds of documents, named as in the CMS. */
export const kinds = ['press-releases', 'case-studies', 'guides'] as const;
export type Kind = (typeof kinds)[number];

export function isKind(name: string | undefined): name is Kind {
  return kinds.some((kind) => kind === name);
}

/** What documents are about, as each of them tells. */
export const aboutKinds = ['topics', 'regions', 'organisations', 'projects'] as const;
export type AboutKind = (typeof aboutKinds)[number];

/** What gathers documents; each has an index and a page of its own. Journeys name their guides themselves. */
export const subjectKinds = [...aboutKinds, 'journeys'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export function isSubjectKind(name: string | undefined): name is SubjectKind {
  return subjectKinds.some((kind) => kind === name);
}

/** Pages that ship with the code as MDX, in `content/pages`. */
export const codePages = ['contact', 'about', 'accessibility', 'privacy'] as const;
export type CodePage = (typeof codePages)[number];

export type Section =
  | Kind
  | SubjectKind
  | CodePage
  | 'press'
  | 'pictures'
  | 'glossary'
  | 'search'
  | 'embed'
  | 'subscribe'
  | 'authenticity';

/** Every word that an address begins with, in each language. No other place spells them out. */
export const segments = {
  'press-releases': { sv: 'pressmeddelanden', en: 'press-releases' },
  'case-studies': { sv: 'goda-exempel', en: 'case-studies' },
  guides: { sv: 'guider', en: 'guides' },
  topics: { sv: 'amnen', en: 'topics' },
  regions: { sv: 'regioner', en: 'regions' },
  organisations: { sv: 'organisationer', en: 'organisations' },
  projects: { sv: 'projekt', en: 'projects' },
  journeys: { sv: 'steg-for-steg', en: 'step-by-step' },
  press: { sv: 'press', en: 'press' },
  glossary: { sv: 'ordlista', en: 'glossary' },
  pictures: { sv: 'bilder', en: 'pictures' },
  search: { sv: 'sok', en: 'search' },
  embed: { sv: 'badda-in', en: 'embed' },
  authenticity: { sv: 'aktahet', en: 'authenticity' },
  subscribe: { sv: 'prenumerera', en: 'subscribe' },
  contact: { sv: 'kontakt', en: 'contact' },
  about: { sv: 'om', en: 'about' },
  accessibility: { sv: 'tillganglighet', en: 'accessibility' },
  privacy: { sv: 'integritet', en: 'privacy' },
} as const satisfies Record<Section, Record<Language, string>>;

/** @example homeAddress('en') // '/en/' */
export function homeAddress(language: Language): string {
  return language === defaultLanguage ? '/' : `/${language}/`;
}

/** @example sectionAddress('guides', 'sv') // '/guider/' */
export function sectionAddress(section: Section, language: Language): string {
  return `${homeAddress(language)}${segments[section][language]}/`;
}

/** The address of one document or subject. @example pageAddress('guides', 'en', 'first-steps') // '/en/guides/first-steps/' */
export function pageAddress(kind: Kind | SubjectKind, language: Language, slug: string): string {
  return `${sectionAddress(kind, language)}${slug}/`;
}

/** @example yearAddress('guides', 'sv', 2024) // '/guider/2024/' */
export function yearAddress(kind: Kind, language: Language, year: number): string {
  return `${sectionAddress(kind, language)}${year}/`;
}

/** The pictures of a month, `YYYY-MM`. @example picturesAddress('sv', '2026-11') // '/bilder/2026-11/' */
export function picturesAddress(language: Language, month: string): string {
  return `${sectionAddress('pictures', language)}${month}/`;
}

/** @example feedAddress('en') // '/en/rss.xml', feedAddress('sv', 'guides') // '/guider/rss.xml' */
export function feedAddress(language: Language, kind?: Kind): string {
  return `${kind ? sectionAddress(kind, language) : homeAddress(language)}rss.xml`;
}

/** What language models are told of the site. @example llmsAddress('en') // '/en/llms.txt' */
export function llmsAddress(language: Language): string {
  return `${homeAddress(language)}llms.txt`;
}

/** Where a term of the glossary is explained. @example termAddress('en', 'waste-heat') // '/en/glossary/#waste-heat' */
export function termAddress(language: Language, slug: string): string {
  return `${sectionAddress('glossary', language)}#${slug}`;
}

const termsFile = { sv: 'ord.json', en: 'terms.json' } as const satisfies Record<Language, string>;

/** The glossary as data, for the search. @example termsAddress('sv') // '/ordlista/ord.json' */
export function termsAddress(language: Language): string {
  return `${sectionAddress('glossary', language)}${termsFile[language]}`;
}

/** All case studies as a file. @example caseDataAddress('sv', 'csv') // '/goda-exempel/goda-exempel.csv' */
export function caseDataAddress(language: Language, format: 'csv' | 'json'): string {
  return `${sectionAddress('case-studies', language)}${segments['case-studies'][language]}.${format}`;
}

/** The language that an address is in. @example languageOf('/en/guides/') // 'en' */
export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'sv';
}

/** Whether a slug would collide with a year archive, which stands beside the documents. */
export function isYear(slug: string): boolean {
  return /^\d{4}$/.test(slug);
}
