import { escapeMarkup } from '../../common/html.ts';
import type { PageLink } from '../../common/view-model/links.ts';
import { attributes } from '../html.ts';
import type { Messages } from '../i18n/index.ts';

/** A link to a page of this site as HTML, said to be in the other language when it is. */
export function pageLinkHtml(link: PageLink, { language, t }: Pick<Messages, 'language' | 't'>): string {
  const foreign = link.language !== language ? link.language : undefined;
  // No space inside the link: it would be underlined.
  const html = `<a${attributes({ href: link.address, hreflang: foreign, lang: foreign })}>${escapeMarkup(link.title)}</a>`;
  return foreign ? `${html} <span class="tag">${escapeMarkup(t(`marked.${foreign}`))}</span>` : html;
}
