import { createHash } from 'node:crypto';
import type { GetStaticPathsItem } from 'astro';
import {
  isKind,
  isSubjectKind,
  languageOf,
  pageAddress,
  type Kind,
  type SubjectKind,
} from '../../../common/addresses.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import type { Language } from '../../../common/languages.ts';
import { sectionOf, slugOf } from '../../../common/sections.ts';
import { sitemapAddress, sitemapFiles } from '../../../common/sitemaps.ts';
import { sharedContent } from '../../../launcher/dev/dev-content.ts';

interface Path extends GetStaticPathsItem {
  /** Tells `experimental.incrementalBuild` whether the page must be rendered again. */
  cacheKey?: string;
}

/** The addresses of each route with a parameter, which a static build wants to be told. */
export async function getStaticPaths({ routePattern }: { routePattern: string }): Promise<Path[]> {
  const content = await sharedContent();
  if (routePattern.startsWith('/sitemaps/')) return sitemapPaths(content);
  const language = languageOf(routePattern);
  const section = sectionOf(routePattern);
  if (section === 'pictures') return monthPaths(content, language);
  if (isSubjectKind(section)) return subjectPaths(content, section, language);
  if (!isKind(section)) return [];
  const documents = await documentPaths(content, section, language);
  return routePattern.endsWith('[slug]')
    ? [...(await yearPaths(content, section, language)), ...documents]
    : documents;
}

async function monthPaths(content: ContentSource, language: Language): Promise<Path[]> {
  const months = await content.pictureMonths(language);
  return months.map((month) => ({ params: { month } }));
}

async function yearPaths(content: ContentSource, kind: Kind, language: Language): Promise<Path[]> {
  const years = await content.years(kind, language);
  return years.map((year) => ({ params: { slug: String(year) } }));
}

async function documentPaths(content: ContentSource, kind: Kind, language: Language): Promise<Path[]> {
  const paths: Path[] = [];
  for (const year of await content.years(kind, language)) {
    for (const { address } of await content.documents({ language, kind, year, ownLanguageOnly: true })) {
      const slug = slugOf(address);
      const document = await content.document(kind, language, slug);
      paths.push({ params: { slug }, cacheKey: digest(document) });
    }
  }
  return paths;
}

async function subjectPaths(content: ContentSource, kind: SubjectKind, language: Language): Promise<Path[]> {
  const subjects = await content.subjects(kind, language);
  return subjects
    .map(({ address }) => slugOf(address))
    .filter((slug, index) => subjects[index]?.address === pageAddress(kind, language, slug))
    .map((slug) => ({ params: { slug } }));
}

async function sitemapPaths(content: ContentSource): Promise<Path[]> {
  const paths: Path[] = [];
  for await (const file of sitemapFiles(content)) {
    const [name = ''] = (sitemapAddress(file).split('/').at(-1) ?? '').split('.');
    paths.push({ params: { file: name } });
  }
  return paths;
}

/** Of all that a document's page shows. */
function digest(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
