import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isKind, segments, type Kind } from '../../../common/addresses.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { isLanguage } from '../../../common/languages.ts';
import { readCopy, type StoredRow } from './store-file.ts';
import { storeFile } from './content.ts';

const page = (main: string) => `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.lede }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>${main}
<footer>{{ .Site.Title }}</footer></body></html>
`;

const layouts: Record<string, string> = {
  'single.html': page(`<main data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Params.lede }}</p>
<time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main>`),
  'list.html': page(`<main><h1>{{ .Title }}</h1><ul>{{ range first 50 .RegularPages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.lede }}</li>{{ end }}</ul></main>`),
};

const config = {
  baseURL: 'https://example.org/',
  title: 'Bruket',
  defaultContentLanguage: 'sv',
  taxonomies: { topic: 'topics' },
  languages: { sv: { contentDir: 'content/sv' }, en: { contentDir: 'content/en' } },
};

/** Writes the dumped documents as a Hugo site with templates that do the least a site can do. */
export async function writeHugoSite(content: string, folder: string): Promise<void> {
  await mkdir(path.join(folder, 'layouts/_default'), { recursive: true });
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(config));
  for (const [name, text] of Object.entries(layouts)) {
    await writeFile(path.join(folder, 'layouts/_default', name), text);
  }
  const made = new Set<string>();
  for await (const row of readCopy(storeFile(content))) {
    const { source: kind, language } = row;
    if (!isKind(kind) || !isLanguage(language)) continue;
    const section = path.join(folder, 'content', language, segments[kind][language]);
    if (!made.has(section)) await mkdir(section, { recursive: true });
    made.add(section);
    await writeFile(path.join(section, `${row.slug}.md`), toMarkdown(kind, row));
  }
}

/** A document and its translation have one key. */
function toMarkdown(kind: Kind, { id, translation, data, body }: StoredRow): string {
  const { title, lede, publishedAt, topics } = data;
  const facts = {
    title,
    lede,
    date: publishedAt,
    translationKey: `${kind}-${Math.min(id, translation ?? id)}`,
    topics: (Array.isArray(topics) ? topics : []).map((topic) => `topic-${JSON.stringify(topic)}`),
  };
  return `${JSON.stringify(facts)}\n\n${textsIn(body).join('\n\n')}\n`;
}

/** All running text of a document, wherever it keeps it. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRichText(value)) return value.map(toLine);
  return Object.values(value).flatMap(textsIn);
}

function isRichText(value: object): value is RichText {
  return Array.isArray(value) && typeof (value[0] as { type?: unknown } | undefined)?.type === 'string';
}

function toLine(block: RichText[number]): string {
  if (block.type === 'heading') return `## ${plain(block)}`;
  if (block.type === 'quote') return `> ${plain(block)}`;
  if (block.type !== 'list') return plain(block);
  return block.items.map((item) => `- ${plain(item)}`).join('\n');
}

function plain(node: object): string {
  if ('text' in node) return String(node.text);
  return 'children' in node && Array.isArray(node.children) ? node.children.map(plain).join('') : '';
}
