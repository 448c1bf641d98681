import sans from '../fonts/bruket-sans-normal.woff2?url';
import serif from '../fonts/bruket-serif-normal.woff2?url';
import { homeAddress, sectionAddress, type Kind } from '../../common/addresses.ts';
import { feedAddressAt, feedFormats, feedTypes } from '../../common/feeds.ts';
import { scriptJson } from '../../common/html.ts';
import { defaultLanguage, otherLanguage } from '../../common/languages.ts';
import { hasColours, themeAddress } from '../../common/theme.ts';
import type { Picture } from '../../common/view-model/media.ts';
import type { PageNotice } from '../../common/view-model/notice.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { markup } from '../html.ts';
import type { Messages } from '../i18n/index.ts';
import { sharePicture } from '../share-picture.ts';
import type { ShareImage } from '../typeset/files-of.ts';
import { prefetchRules } from '../prefetch.ts';
import type { StructuredData } from '../structured-data.ts';
import { searchFieldsHtml, type SearchFields } from './search-fields.ts';

export interface HeadProps {
  title: string;
  description: string;
  /** The address of this page in the other language, when it is visible there. */
  translation?: string;
  picture?: Picture;
  /** In place of that, for other services. */
  shareImage?: ShareImage | undefined;
  article?: boolean;
  /** The kind whose feeds belong to the page. */
  feed?: Kind;
  /** The page is a subject that has feeds of its own. */
  ownFeeds?: boolean;
  /** Other forms of what the page shows. */
  forms?: { type: string; title: string; address: string }[];
  /** Keep the page out of search engines. */
  hidden?: boolean;
  data?: StructuredData[];
  /** Pages without it are not searched. */
  search?: SearchFields;
}

interface HeadContext {
  path: string;
  settings: SiteSettings;
  messages: Messages;
  notice?: PageNotice | undefined;
}

/** What the head of every page holds, as HTML: some forty elements that as a template cost more than the text. */
export function headHtml(props: HeadProps, context: HeadContext): string {
  const { data = [], search } = props;
  // Services that make a card of each link that is sent around are told nothing of what only the press may read.
  if (context.notice?.kind === 'press') return [basics(props, context), robots(props, context)].join('');
  return [
    basics(props, context),
    links(props, context),
    openGraph(props, context),
    prefetch,
    ...data.map((item) => `<script type="application/ld+json">${scriptJson(item)}</script>`),
    search ? searchFieldsHtml(search) : '',
  ].join('');
}

const font = (address: string) =>
  markup`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`;
const fonts = font(serif) + font(sans);
const theme = markup`<link rel="stylesheet" href="${themeAddress}">`;
const prefetch = `<script type="speculationrules">${scriptJson(prefetchRules)}</script>`;
/** As the styles have it behind the page. */
const surroundings = [
  '<meta name="color-scheme" content="light dark">',
  '<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">',
  '<meta name="theme-color" content="#12171b" media="(prefers-color-scheme: dark)">',
  '<link rel="icon" href="/favicon.ico" sizes="32x32">',
  '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
  '<link rel="apple-touch-icon" href="/apple-touch-icon.png">',
].join('');

function basics(
  { title, description }: HeadProps,
  { path, settings, messages, notice }: HeadContext,
): string {
  const { name, tagline, colours } = settings;
  const fullTitle = path === homeAddress(messages.language) ? `${name}: ${tagline}` : `${title} – ${name}`;
  return [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    markup`<title>${fullTitle}</title>`,
    notice?.kind === 'press' ? '' : markup`<meta name="description" content="${description}">`,
    surroundings,
    hasColours(colours) ? theme : '',
    fonts,
  ].join('');
}

function links(props: HeadProps, context: HeadContext): string {
  const { feed, forms = [], ownFeeds, title } = props;
  const { settings, messages } = context;
  const { language, t } = messages;
  const { name } = settings;
  const alternateForm = (type: string, label: string, address: string) =>
    markup`<link rel="alternate" type="${type}" title="${label}" href="${absoluteAddress(address, settings)}">`;
  /** In all formats where they are what the page itself tells; elsewhere one is enough. */
  const feeds = (label: string, page: string) =>
    (page === context.path ? feedFormats : (['rss'] as const)).map((format) => {
      return alternateForm(feedTypes[format], label, feedAddressAt(page, format));
    });
  return [
    robots(props, context),
    alternates(props, context),
    ...forms.map((form) => alternateForm(form.type, form.title, form.address)),
    ...(ownFeeds ? feeds(t('feed.about', { name, subject: title }), context.path) : []),
    ...(feed
      ? feeds(t('feed.kind', { name, kind: t(`section.${feed}`) }), sectionAddress(feed, language))
      : []),
    ...feeds(t('feed.all', { name }), homeAddress(language)),
  ].join('');
}

function robots({ hidden }: HeadProps, { path, settings }: HeadContext): string {
  return hidden
    ? '<meta name="robots" content="noindex">'
    : markup`<meta name="robots" content="max-image-preview:large"><link rel="canonical" href="${absoluteAddress(path, settings)}">`;
}

function alternates(
  { translation }: HeadProps,
  { path, settings, messages: { language } }: HeadContext,
): string {
  if (!translation) return '';
  const alternate = (hreflang: string, address: string) =>
    markup`<link rel="alternate" hreflang="${hreflang}" href="${absoluteAddress(address, settings)}">`;
  return [
    alternate(language, path),
    alternate(otherLanguage(language), translation),
    alternate('x-default', language === defaultLanguage ? path : translation),
  ].join('');
}

/** What other services show of a link to the page. https://ogp.me */
function openGraph(props: HeadProps, { path, settings, messages }: HeadContext): string {
  const { title, description, picture, shareImage, article, hidden } = props;
  return [
    markup`<meta property="og:site_name" content="${settings.name}">`,
    `<meta property="og:type" content="${article ? 'article' : 'website'}">`,
    markup`<meta property="og:title" content="${title}">`,
    markup`<meta property="og:description" content="${description}">`,
    hidden ? '' : markup`<meta property="og:url" content="${absoluteAddress(path, settings)}">`,
    markup`<meta property="og:locale" content="${messages.t('meta.og-locale')}">`,
    card(
      shareImage
        ? { ...shareImage, preview: shareImage }
        : picture?.preview
          ? picture
          : (settings.logo ?? {}),
      settings,
    ),
  ].join('');
}

/** In pixels: what is narrower is shown beside the text of a link, not above it. */
const largeCard = 600;

/** Of a picture of the page, else the organisation's own. */
function card({ alt, preview }: Partial<Pick<Picture, 'alt' | 'preview'>>, settings: SiteSettings): string {
  const { address, width, height } = preview ?? sharePicture;
  return [
    markup`<meta property="og:image" content="${absoluteAddress(address, settings)}">`,
    markup`<meta property="og:image:width" content="${width}">`,
    markup`<meta property="og:image:height" content="${height}">`,
    alt ? markup`<meta property="og:image:alt" content="${alt}">` : '',
    `<meta name="twitter:card" content="${width < largeCard ? 'summary' : 'summary_large_image'}">`,
  ].join('');
}
