import type { AstroIntegration } from 'astro';
import {
  caseDataAddress,
  codePages,
  homeAddress,
  kinds,
  sectionAddress,
  subjectKinds,
  termsAddress,
  type Kind,
} from '../common/addresses.ts';
import { languages, type Language } from '../common/languages.ts';

interface Route {
  pattern: string;
  entrypoint: URL;
}

const template = (file: string) => new URL(`./templates/${file}`, import.meta.url);

/** Case studies are compared, guides stand by what readers need, press releases by their age. */
const sectionTemplates: Record<Kind, URL> = {
  'press-releases': template('kind.astro'),
  'case-studies': template('case-studies.astro'),
  guides: template('guides.astro'),
};

/**
 * Every route that exists once a language. They are made from the table of segments, so one template
 * serves both languages and finds its own by `languageOf(path)`. Routes with only one address for the
 * whole site (robots, sitemaps) lie in `pages/`, where Astro finds them by itself.
 */
function routesOf(language: Language): Route[] {
  const home = homeAddress(language);
  return [
    { pattern: home, entrypoint: template('home.astro') },
    { pattern: `${home}rss.xml`, entrypoint: template('rss.xml.ts') },
    { pattern: `${home}404.html`, entrypoint: template('not-found.ts') },
    { pattern: sectionAddress('search', language), entrypoint: template('search.astro') },
    { pattern: sectionAddress('glossary', language), entrypoint: template('glossary.astro') },
    { pattern: termsAddress(language), entrypoint: template('terms.json.ts') },
    { pattern: caseDataAddress(language, 'csv'), entrypoint: template('case-studies.csv.ts') },
    { pattern: caseDataAddress(language, 'json'), entrypoint: template('case-studies.json.ts') },
    ...kinds.flatMap((kind) => [
      { pattern: sectionAddress(kind, language), entrypoint: sectionTemplates[kind] },
      { pattern: `${sectionAddress(kind, language)}rss.xml`, entrypoint: template('rss.xml.ts') },
      { pattern: `${sectionAddress(kind, language)}[slug]/`, entrypoint: template('document-or-year.astro') },
    ]),
    ...subjectKinds.flatMap((kind) => [
      { pattern: sectionAddress(kind, language), entrypoint: template('subjects.astro') },
      { pattern: `${sectionAddress(kind, language)}[slug]/`, entrypoint: template('subject.astro') },
    ]),
    ...codePages.map((page) => ({
      pattern: sectionAddress(page, language),
      entrypoint: template('code-page.astro'),
    })),
  ];
}

export function routing(): AstroIntegration {
  return {
    name: 'bruket-routing',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const route of languages.flatMap(routesOf)) injectRoute(route);
      },
    },
  };
}
