import type { Term } from '../../common/view-model/glossary.ts';
import { escapeMarkup } from '../../common/html.ts';
import { translator } from '../i18n/index.ts';

/**
 * A word of a text with what the glossary says of it. The word is a link to its entry and so explained
 * without script, in print, and where a browser's reading view takes everything else away, as it does with
 * buttons. The explanation beside it is shown on hover, focus and tap; screen readers read it with the link.
 * Its `id` has an underscore, which no anchor of a heading has.
 */
export function explained({ id, title, definition = '', address, language }: Term, html: string): string {
  const t = translator(language);
  const href = escapeMarkup(address);
  const name = escapeMarkup(t('glossary.explained', { title }));
  return [
    `<a class="term" href="${href}" aria-describedby="term_${id}">${html}</a>`,
    `<span class="explanation" popover role="note" aria-label="${name}" data-pagefind-ignore>`,
    `<strong class="explanation-title">${escapeMarkup(title)}</strong> `,
    `<span id="term_${id}">${escapeMarkup(definition)}</span> `,
    `<a href="${href}">${t('glossary.read')}</a></span>`,
  ].join('');
}
