import type { PageLink } from '../../../common/view-model/links.ts';
import { markup } from '../../html.ts';
import type { Messages } from '../../i18n/index.ts';

type Speech = Pick<Messages, 'language' | 't'>;

/** A link to a page of this site as HTML, said to be in the other language when it is. */
export function pageLinkHtml(link: PageLink, messages: Speech): string {
  // No space inside the link: it would be underlined.
  return [linkHtml(link, messages), languageMarkHtml(link, messages)].filter(Boolean).join(' ');
}

/** The link alone, where the mark of its language stands elsewhere. */
export function linkHtml({ address, title, language: written }: PageLink, { language }: Speech): string {
  if (written === language) return markup`<a href="${address}">${title}</a>`;
  return markup`<a href="${address}" hreflang="${written}" lang="${written}">${title}</a>`;
}

/** Says that a page is in the other language; empty where it is not. */
export function languageMarkHtml({ language: written }: PageLink, { language, t }: Speech): string {
  return written === language ? '' : markup`<span class="tag">${t(`marked.${written}`)}</span>`;
}
