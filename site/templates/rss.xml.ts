import type { APIRoute } from 'astro';
import { homeAddress, isKind, sectionAddress } from '../../common/addresses.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { formatDate } from '../formats.ts';
import { sectionOf } from '../../common/sections.ts';
import { element, xmlResponse } from '../xml.ts';

const newest = 30;

/** The feed of the whole site or of one kind: the newest documents in its own language. RSS 2.0. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { content, language, settings, t } = locals;
  const section = sectionOf(url.pathname);
  const kind = isKind(section) ? section : undefined;
  const documents = await content.documents({ language, kind, limit: newest, ownLanguageOnly: true });
  const first = await content.firstAddresses(documents);
  const { name } = settings;
  const channel = [
    element(
      'title',
      {},
      kind ? t('feed.kind', { name, kind: t(`section.${kind}`) }) : t('feed.all', { name }),
    ),
    element(
      'link',
      {},
      absoluteAddress(kind ? sectionAddress(kind, language) : homeAddress(language), settings),
    ),
    element('description', {}, textAsHtml(kind ? t(`intro.${kind}`) : settings.description)),
    element('language', {}, language),
    element('atom:link', {
      href: absoluteAddress(url.pathname, settings),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...documents.map((document, index) => item(document, first[index] ?? document.address, locals)),
  ];
  const namespaces = { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' };
  return xmlResponse(element('rss', namespaces, [element('channel', {}, channel)]), 'application/rss+xml');
};

/** @param firstAddress what readers' programs know it by, so that none is told of it again when it has moved */
function item(document: DocumentSummary, firstAddress: string, locals: App.Locals): string {
  const { settings } = locals;
  const [corrected] = document.corrections;
  const address = absoluteAddress(document.address, settings);
  return element('item', {}, [
    element('title', {}, document.title),
    element('link', {}, address),
    element(
      'guid',
      { isPermaLink: String(firstAddress === document.address) },
      absoluteAddress(firstAddress, settings),
    ),
    element('description', {}, description(document, locals)),
    element('pubDate', {}, new Date(document.publishedAt).toUTCString()),
    ...(corrected ? [element('atom:updated', {}, corrected.date)] : []),
    ...document.topics
      .filter((topic) => topic.language === document.language)
      .map((topic) => element('category', {}, topic.title)),
  ]);
}

/** Whoever has read it before learns first what was corrected. */
function description({ lede, corrections: [newest] }: DocumentSummary, { language, t }: App.Locals): string {
  if (!newest) return textAsHtml(lede);
  const { type, date, text } = newest;
  const told = t('correction.told', {
    type: t(`correction.${type}`),
    date: formatDate(date, language),
    text,
  });
  return [told, lede].map((paragraph) => `<p>${textAsHtml(paragraph)}</p>`).join('');
}

/**
 * A description is HTML, and what is text in it is written as such. Quotes, which mean nothing there, stay readable for
 * programs that know no better. https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt
 */
function textAsHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
