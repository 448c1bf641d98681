import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { segments } from '../../../common/addresses.ts';
import { readDump, type DumpedDocument } from './dump.ts';
import { documentsFile } from './content.ts';

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
  for await (const dumped of readDump(documentsFile(content))) {
    const { kind, document } = dumped;
    const { language } = document;
    const section = path.join(folder, 'content', language, segments[kind][language]);
    if (!made.has(section)) await mkdir(section, { recursive: true });
    made.add(section);
    await writeFile(path.join(section, `${document.slug}.md`), toMarkdown(dumped));
  }
}

function toMarkdown({ document }: DumpedDocument): string {
  const { translationKey, title, lede, publishAt, topics } = document;
  const facts = {
    title,
    lede,
    date: publishAt,
    translationKey,
    topics: (topics ?? []).map((topic) => `topic-${JSON.stringify(topic)}`),
  };
  return `${JSON.stringify(facts)}\n\n${textsIn(document).join('\n\n')}\n`;
}

/** All running text of a document, wherever it keeps it. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('root' in value) return blocksOf(value.root);
  return Object.values(value).flatMap(textsIn);
}

function blocksOf(root: unknown): string[] {
  return childrenOf(root).map((block) => {
    if (block.type === 'heading') return `## ${plain(block)}`;
    if (block.type === 'quote') return `> ${plain(block)}`;
    if (block.type !== 'list') return plain(block);
    return childrenOf(block)
      .map((item) => `- ${plain(item)}`)
      .join('\n');
  });
}

interface Node {
  type: string;
  text?: string;
}

function childrenOf(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null || !('children' in node)) return [];
  return Array.isArray(node.children) ? (node.children as Node[]) : [];
}

function plain(node: Node): string {
  return node.text ?? childrenOf(node).map(plain).join('');
}
