import type { DocumentSummary } from '../../../common/view-model/document-base.ts';
import { formatDate } from '../../formats.ts';
import { timeText } from '../../guide/time.ts';
import { markup } from '../../html.ts';
import type { Messages } from '../../i18n/index.ts';
import { languageMarkHtml, linkHtml } from '../links/page-link.ts';
import { pictureHtml } from '../media/picture.ts';

export interface DocumentItemProps {
  document: DocumentSummary;
  heading?: 'h2' | 'h3';
  /** How much of the document the list shows. */
  look?: 'lead' | 'row' | 'card' | 'line';
  /** Say which kind it is, where kinds are mixed. */
  kind?: boolean;
}

/** How wide its picture stands (`styles/lists.css`, `cards.css`, `home.css`). */
export const sizesOf = {
  lead: '(min-width: 60rem) 28rem, (min-width: 40rem) 50vw, 6.5rem',
  row: '(min-width: 40rem) 15rem, 6rem',
  card: '(min-width: 64rem) 24rem, (min-width: 40rem) 46vw, 92vw',
  line: '0px',
};

/** A document in a list as HTML: archives and pages of subjects have dozens. */
export function documentItemHtml(props: DocumentItemProps, messages: Messages): string {
  const { document, heading = 'h2', look = 'row' } = props;
  const image = look === 'line' ? '' : imageHtml(props);
  const title = `<${heading} class="item-title">${linkHtml(document, messages)}</${heading}>`;
  const lede = look === 'line' ? '' : ledeHtml(document, messages);
  return (
    `<article class="item ${look}">${image}` +
    `<div class="item-text">${metaHtml(props, messages)} ${title} ${lede}</div></article>`
  );
}

function imageHtml({ document: { picture }, look = 'row' }: DocumentItemProps): string {
  if (!picture) return '';
  const html = pictureHtml({ picture, sizes: sizesOf[look], cropped: 'card', decorative: true });
  return `<div class="item-picture">${html}</div> `;
}

function metaHtml({ document, kind = false }: DocumentItemProps, messages: Messages): string {
  const { language, t } = messages;
  const { publishedAt, example } = document;
  const parts = [
    kind ? markup`<span class="kind">${t(`kind.${document.kind}`)}</span>` : '',
    document.guide?.reviewedAt
      ? markup`<time datetime="${document.guide.reviewedAt}">${t('guides.reviewed', { date: formatDate(document.guide.reviewedAt, language) })}</time>`
      : markup`<time datetime="${publishedAt}">${formatDate(publishedAt, language)}</time>`,
    document.guide?.minutes ? markup`<span>${timeText(document.guide.minutes, messages)}</span>` : '',
    languageMarkHtml(document, messages),
    example ? markup`<span class="tag">${t('example.tag')}</span>` : '',
  ];
  return `<p class="meta">${parts.filter(Boolean).join(' ')}</p>`;
}

function ledeHtml({ language, lede }: DocumentSummary, messages: Messages): string {
  if (language === messages.language) return markup`<p class="item-lede">${lede}</p>`;
  return markup`<p class="item-lede" lang="${language}">${lede}</p>`;
}
