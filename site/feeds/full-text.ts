import { escapeMarkup, safeAddress } from '../../common/html.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import type { Person } from '../../common/view-model/people.ts';
import type {
  RichText,
  RichTextBlock,
  RichTextInline,
  RichTextTableCell,
} from '../../common/view-model/rich-text.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { stepTitle } from '../guide/step-title.ts';
import { attribute, markup } from '../html.ts';
import { footnotesIn } from '../rich-text/footnotes.ts';
import { sendersTitle } from '../senders.ts';
import { inlineHtml } from '../rich-text/inline.ts';

interface Context {
  settings: SiteSettings;
  /** Of the document's own page, where addresses of parts of it lead. */
  page: string;
}

type Locals = Pick<App.Locals, 'settings' | 't'>;

/**
 * All of a document as HTML that stands by itself in a program of the reader's: addresses are whole, and there is
 * neither script nor style. It is well-formed XML as well.
 */
export function fullText(document: Document, locals: Locals): string {
  const { t } = locals;
  const context = contextOf(document, locals);
  return [
    document.picture ? pictureHtml(document.picture, context) : '',
    bodyHtml(document, locals),
    ...document.attachments.map((file) => fileHtml(file, context)),
    document.contacts.length > 0
      ? markup`<h2>${t('press.contacts')}</h2>` + list(document.contacts.map(personHtml))
      : '',
  ].join('');
}

function contextOf({ address }: Document, { settings }: Locals): Context {
  return { settings, page: absoluteAddress(address, settings) };
}

/** The running text alone. */
export function bodyHtml(document: Document, locals: Locals): string {
  const context = contextOf(document, locals);
  const parts = partsOf(document, locals.t);
  const write = (text: RichText) => text.map((block) => blockHtml(block, context)).join('');
  const written = parts.map(({ title, text }) => (title ? markup`<h2>${title}</h2>` : '') + write(text));
  const texts = parts.map(({ text }) => text);
  return written.join('') + notes(texts, context);
}

interface Part {
  title?: string;
  text: RichText;
}

/** In the order of the page. */
export function partsOf(document: Document, t: App.Locals['t']): Part[] {
  const parts = allParts(document, t);
  return parts.filter(({ text }) => text.length > 0);
}

function allParts(document: Document, t: App.Locals['t']): Part[] {
  const { body: text } = document;
  switch (document.kind) {
    case 'press-releases':
      return [{ text }, { title: sendersTitle(document, t), text: document.boilerplate ?? [] }];
    case 'case-studies':
      return [
        { title: t('case.challenge'), text: document.challenge },
        { title: t('case.solution'), text: document.solution },
        { title: t('case.results'), text: document.results },
        { text },
        { title: t('case.lessons'), text: document.lessons },
      ];
    case 'guides':
      return [
        { title: t('guide.answer'), text: document.answer },
        { text },
        ...document.steps.map((step, index) => ({
          title: stepTitle(step, index, t),
          text: [...step.body, ...bullets(step.tasks)],
        })),
        { title: t('guide.checklist'), text: bullets(document.checklist) },
        { title: t('guide.costs'), text: document.costs },
      ];
  }
}

function bullets(lines: string[]): RichText {
  if (lines.length === 0) return [];
  const items = lines.map((text) => ({ children: [{ type: 'text', text } as const] }));
  return [{ type: 'list', ordered: false, items }];
}

function blockHtml(block: RichTextBlock, context: Context): string {
  const inline = (children: RichTextInline[]) =>
    inlineHtml(standing(children, context)).replaceAll('<br>', '<br/>');
  switch (block.type) {
    case 'paragraph':
      return `<p>${inline(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${inline(block.children)}</h${block.level}>`;
    case 'list':
      return listHtml(block, inline);
    case 'blockquote':
      return `<blockquote><p>${inline(block.children)}</p></blockquote>`;
    case 'rule':
      return '<hr/>';
    case 'table':
      return tableHtml(block.rows, context);
    case 'quote':
      return `<blockquote>${paragraphs(block.text)}</blockquote>${said(block)}`;
    case 'figure':
      return pictureHtml(block.picture, context);
    case 'callout':
      return `<aside>${block.title ? markup`<p><strong>${block.title}</strong></p>` : ''}${paragraphs(block.text)}</aside>`;
    case 'key-figures':
      return list(
        block.figures.map(
          ({ value, label, note }) =>
            markup`<strong>${value}</strong> ${label}` + (note ? markup` (${note})` : ''),
        ),
      );
    case 'download':
      return fileHtml(block.file, context);
    case 'video': {
      const address = safeAddress(block.video.address);
      return address ? markup`<p><a href="${address}">${block.video.title}</a></p>` : '';
    }
  }
}

function listHtml(
  { ordered, items }: Extract<RichTextBlock, { type: 'list' }>,
  inline: (children: RichTextInline[]) => string,
): string {
  const written = items.map(
    ({ children, nested }) => inline(children) + (nested ? listHtml(nested, inline) : ''),
  );
  return list(written, ordered ? 'ol' : 'ul');
}

function list(items: string[], tag = 'ul'): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function tableHtml(rows: Extract<RichTextBlock, { type: 'table' }>['rows'], context: Context): string {
  const written = rows.map(
    ({ cells }) => `<tr>${cells.map((cell) => cellHtml(cell, context)).join('')}</tr>`,
  );
  return `<table>${written.join('')}</table>`;
}

function cellHtml({ text, heads, colSpan, rowSpan }: RichTextTableCell, context: Context): string {
  const tag = heads ? 'th' : 'td';
  const scope = heads && (heads === 'column' ? 'col' : 'row');
  const attributes = [
    attribute('scope', scope),
    attribute('colspan', colSpan),
    attribute('rowspan', rowSpan),
  ].join('');
  return `<${tag}${attributes}>${text.map((block) => blockHtml(block, context)).join('')}</${tag}>`;
}

function said({ name, role }: { name?: string; role?: string }): string {
  const who = [name, role].filter(Boolean).join(', ');
  return who ? markup`<p>${who}</p>` : '';
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((one) => markup`<p>${one}</p>`)
    .join('');
}

function pictureHtml(
  { address, alt, width, height, caption, credit }: Picture,
  { settings }: Context,
): string {
  const image = markup`<img src="${absoluteAddress(address, settings)}" alt="${alt}" width="${width}" height="${height}"/>`;
  const told = [caption, credit].filter(Boolean).join(' ');
  return `<figure>${image}${told ? markup`<figcaption>${told}</figcaption>` : ''}</figure>`;
}

function fileHtml({ title, address }: FileLink, { settings }: Context): string {
  return markup`<p><a href="${absoluteAddress(address, settings)}">${title}</a></p>`;
}

function personHtml({ name, role, phone, email }: Person): string {
  const parts = [name, role, phone].flatMap((part) => (part ? [escapeMarkup(part)] : []));
  const mail = email && safeAddress(`mailto:${email}`);
  return [...parts, ...(mail && email ? [markup`<a href="${mail}">${email}</a>`] : [])].join(', ');
}

function notes(texts: RichText[], { page }: Context): string {
  const written = footnotesIn(texts).map(({ text, address }) => {
    const safe = address && standingAddress(address, page);
    return safe ? markup`<a href="${safe}">${text}</a>` : escapeMarkup(text);
  });
  return written.length > 0 ? list(written, 'ol') : '';
}

/** Away from its page: links lead to whole addresses, and a footnote is a number. */
function standing(children: RichTextInline[], context: Context): RichTextInline[] {
  return children.flatMap((child): RichTextInline[] => {
    if (child.type === 'footnote') return [{ type: 'text', text: String(child.number), superscript: true }];
    if (child.type === 'term') return standing(child.children, context);
    if (child.type !== 'link') return [child];
    const address = standingAddress(child.address, context.page);
    const inner = standing(child.children, context);
    return address ? [{ type: 'link', address, children: inner }] : inner;
  });
}

function standingAddress(address: string, page: string): string | undefined {
  const safe = safeAddress(address);
  return safe && URL.parse(safe, page)?.href;
}
