import { homeAddress } from '../common/addresses.ts';
import type { Correction } from '../common/view-model/corrections.ts';
import type { Document } from '../common/view-model/documents.ts';
import type { Term } from '../common/view-model/glossary.ts';
import type { Guide } from '../common/view-model/guides.ts';
import type { Picture } from '../common/view-model/media.ts';
import type { SiteSettings } from '../common/view-model/settings.ts';
import { absoluteAddress } from './absolute-address.ts';
import { plainText } from './rich-text/plain.ts';

/** JSON-LD in the words of schema.org. */
export type StructuredData = Record<string, unknown>;

export interface Crumb {
  title: string;
  address: string;
}

export function breadcrumbData(crumbs: Crumb[], settings: SiteSettings): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      item: absoluteAddress(crumb.address, settings),
    })),
  };
}

export function siteData(settings: SiteSettings, address: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: settings.name,
    description: settings.description,
    url: absoluteAddress(address, settings),
    publisher: publisherData(settings),
  };
}

const types = { 'press-releases': 'NewsArticle', 'case-studies': 'Article', guides: 'HowTo' } as const;

export function documentData(document: Document, settings: SiteSettings): StructuredData {
  const address = absoluteAddress(document.address, settings);
  return {
    '@context': 'https://schema.org',
    '@type': types[document.kind],
    ...(document.kind === 'guides' ? guideData(document) : { headline: document.title }),
    description: document.lede,
    inLanguage: document.language,
    url: address,
    mainEntityOfPage: address,
    datePublished: document.publishedAt,
    dateModified: modifiedAt(document),
    correction: document.corrections.length > 0 ? document.corrections.map(correctionData) : undefined,
    image: pictureAddress(document.picture, settings),
    author: authors(document, settings),
    publisher: publisherData(settings),
    about: [...document.topics, ...document.regions].map((subject) => subject.title),
  };
}

/** When readers were told of a change last: one that nobody is told of makes nothing new. */
export function modifiedAt({ publishedAt, corrections: [newest] }: Document): string {
  return newest && newest.date > publishedAt ? newest.date : publishedAt;
}

function correctionData({ date, text }: Correction): StructuredData {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}

function guideData(guide: Guide): StructuredData {
  return {
    name: guide.title,
    totalTime: guide.minutes === undefined ? undefined : `PT${guide.minutes}M`,
    step: guide.steps.map((step, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: step.title,
      text: plainText(step.body),
    })),
  };
}

/** A glossary; `address` is its page. */
export function termSetData(
  { name, address, terms }: { name: string; address: string; terms: Term[] },
  settings: SiteSettings,
): StructuredData {
  const url = absoluteAddress(address, settings);
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': url,
    name,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.title,
      description: term.definition,
      url: absoluteAddress(term.address, settings),
    })),
  };
}

function authors(document: Document, settings: SiteSettings): StructuredData | StructuredData[] {
  if (document.kind !== 'press-releases' || !document.byline) return publisherData(settings);
  const { byline } = document;
  const isWhole = isOrganisation(byline, document, settings);
  const names = isWhole ? [byline] : byline.split(/\s*(?:,|&|\/|\boch\b|\band\b)\s*/u).filter(Boolean);
  const all = names.map((name) => ({
    '@type': isOrganisation(name, document, settings) ? 'Organization' : 'Person',
    name,
  }));
  return all.length === 1 && all[0] ? all[0] : all;
}

/** What companies, associations and authorities are called, and people are not. */
const ofOrganisations =
  /(?<!\p{L})(ab|hb|kb|ltd|inc|gmbh|oy|as|ek\. ?för\.?|förening\w*|kommun|region|science park|cluster|university|universitet\w*|högskola\w*|institute?|stiftelse\w*)(?!\p{L})/iu;

/** Whether a byline names an organisation or project that the release or the site tells of, or what only such are called. */
function isOrganisation(
  name: string,
  { organisations, projects, contacts }: Document,
  { name: siteName, publisher }: SiteSettings,
): boolean {
  const known = [
    ...[siteName, publisher.name],
    ...[...organisations, ...projects].map(({ title }) => title),
    ...contacts.flatMap(({ organisation }) => organisation?.title ?? []),
  ];
  return ofOrganisations.test(name) || known.some((one) => begins(one, name));
}

/** @example begins('Energirundan (exempelprojekt)', 'Energirundan') // true */
function begins(whole: string, part: string): boolean {
  const [long, short] = [whole.toLowerCase(), part.toLowerCase()];
  return long.startsWith(short) && !/^\p{L}/u.test(long.slice(short.length));
}

function publisherData(settings: SiteSettings): StructuredData {
  return {
    '@type': 'Organization',
    name: settings.publisher.name,
    url: settings.publisher.website ?? absoluteAddress(homeAddress('sv'), settings),
  };
}

function pictureAddress(picture: Picture | undefined, settings: SiteSettings): string | undefined {
  const address = picture?.preview?.address ?? picture?.address;
  return address && absoluteAddress(address, settings);
}
