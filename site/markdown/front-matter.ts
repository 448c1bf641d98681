import type { Document } from '../../common/view-model/documents.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { toldAt } from '../structured-data.ts';

/** What programs learn of a document before its text, as YAML 1.2, of which JSON is a part. */
export function frontMatter(document: Document, settings: SiteSettings): string {
  const { title, kind, language, publishedAt, corrections, example } = document;
  const facts = {
    title,
    kind,
    language,
    published: publishedAt,
    updated: toldAt(document),
    address: absoluteAddress(document.address, settings),
    publisher: settings.publisher.name || settings.name,
    ...named('organisations', document),
    ...named('topics', document),
    ...named('regions', document),
    ...named('projects', document),
    ...(document.kind === 'press-releases' && document.byline ? { byline: document.byline } : {}),
    ...(example ? { example } : {}),
    ...(corrections.length > 0 ? { corrections: corrections.length } : {}),
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${written(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

/** These are no white space for JSON, and breaks of a line for YAML 1.1. */
function written(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type About = 'organisations' | 'topics' | 'regions' | 'projects';

function named(about: About, document: Document): Partial<Record<About, string[]>> {
  const titles = document[about]
    .filter(({ language }) => language === document.language)
    .map(({ title }) => title);
  return titles.length > 0 ? { [about]: titles } : {};
}
