import type { PageLink } from '../../../common/view-model/links.ts';
import { markup } from '../../html.ts';
import type { Messages } from '../../i18n/index.ts';

/** A link to a page of this site as HTML, said to be in the other language when it is. */
export function pageLinkHtml(link: PageLink, { language, t }: Pick<Messages, 'language' | 't'>): string {
  const { address, title } = link;
  // No space inside the link: it would be underlined.
  if (link.language === language) return markup`<a href="${address}">${title}</a>`;
  const foreign = link.language;
  return markup`<a href="${address}" hreflang="${foreign}" lang="${foreign}">${title}</a> <span class="tag">${t(`marked.${foreign}`)}</span>`;
}
