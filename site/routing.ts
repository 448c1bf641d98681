import type { AstroIntegration } from 'astro';
import {
  caseDataAddress,
  codePages,
  homeAddress,
  kinds,
  llmsAddress,
  sectionAddress,
  subjectKinds,
  termsAddress,
  type Kind,
} from '../common/addresses.ts';
import { feedAddressAt, hasFeeds, latestAddress, wireAddress, type FeedFormat } from '../common/feeds.ts';
import { documentFormAddress, hasForm, type DocumentFormName } from '../common/document-forms.ts';
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

const formTemplates: Record<DocumentFormName, URL> = {
  markdown: template('document.md.ts'),
  ninjs: template('ninjs.json.ts'),
  'tt-ninjs': template('ttninjs.json.ts'),
  oembed: template('oembed.json.ts'),
};

const feedTemplates: Record<FeedFormat, URL> = {
  rss: template('rss.xml.ts'),
  atom: template('atom.xml.ts'),
  json: template('feed.json.ts'),
};

/** What tells the news of a page. */
function feedRoutes(page: string): Route[] {
  return [
    ...(Object.keys(feedTemplates) as FeedFormat[]).map((format) => ({
      pattern: feedAddressAt(page, format),
      entrypoint: feedTemplates[format],
    })),
    { pattern: latestAddress(page), entrypoint: template('latest.json.ts') },
  ];
}

/**
 * Every route that exists once a language. They are made from the table of segments, so one template
 * serves both languages and finds its own by `languageOf(path)`. Routes with only one address for the
 * whole site (robots, sitemaps) lie in `pages/`, where Astro finds them by itself.
 */
function routesOf(language: Language): Route[] {
  const home = homeAddress(language);
  return [
    { pattern: home, entrypoint: template('home.astro') },
    ...feedRoutes(home),
    { pattern: llmsAddress(language), entrypoint: template('llms.txt.ts') },
    { pattern: sectionAddress('embed', language), entrypoint: template('embed.astro') },
    { pattern: `${home}404.html`, entrypoint: template('not-found.ts') },
    { pattern: sectionAddress('search', language), entrypoint: template('search.astro') },
    { pattern: sectionAddress('press', language), entrypoint: template('press.astro') },
    { pattern: sectionAddress('authenticity', language), entrypoint: template('authenticity.astro') },
    { pattern: sectionAddress('subscribe', language), entrypoint: template('subscribe.astro') },
    { pattern: sectionAddress('glossary', language), entrypoint: template('glossary.astro') },
    { pattern: sectionAddress('pictures', language), entrypoint: template('pictures.astro') },
    {
      pattern: `${sectionAddress('pictures', language)}[month]/`,
      entrypoint: template('pictures.astro'),
    },
    { pattern: termsAddress(language), entrypoint: template('terms.json.ts') },
    { pattern: caseDataAddress(language, 'csv'), entrypoint: template('case-studies.csv.ts') },
    { pattern: caseDataAddress(language, 'json'), entrypoint: template('case-studies.json.ts') },
    { pattern: wireAddress(language, 'iptc'), entrypoint: template('ninjs.json.ts') },
    { pattern: wireAddress(language, 'tt'), entrypoint: template('ttninjs.json.ts') },
    ...kinds.flatMap((kind) => [
      { pattern: sectionAddress(kind, language), entrypoint: sectionTemplates[kind] },
      ...feedRoutes(sectionAddress(kind, language)),
      { pattern: `${sectionAddress(kind, language)}[slug]/`, entrypoint: template('document-or-year.astro') },
      ...(Object.keys(formTemplates) as DocumentFormName[])
        .filter((form) => hasForm(kind, form))
        .map((form) => ({
          pattern: documentFormAddress(form, `${sectionAddress(kind, language)}[slug]/`),
          entrypoint: formTemplates[form],
        })),
    ]),
    ...subjectKinds.flatMap((kind) => [
      { pattern: sectionAddress(kind, language), entrypoint: template('subjects.astro') },
      { pattern: `${sectionAddress(kind, language)}[slug]/`, entrypoint: template('subject.astro') },
      ...(hasFeeds(kind) ? feedRoutes(`${sectionAddress(kind, language)}[slug]/`) : []),
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
