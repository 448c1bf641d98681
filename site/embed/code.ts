import { escapeMarkup } from '../../common/html.ts';

/** What others put into their page. */
export interface EmbedChoice {
  /** Whole addresses. */
  script: string;
  page: string;
  /** What the link says to whoever has no script. */
  text: string;
  count: number;
  /** The level of the heading. */
  heading: number;
}

/** The code that shows the latest, to be copied. */
export function embedCode({ script, page, text, count, heading }: EmbedChoice): string {
  return [
    `<script type="module" src="${escapeMarkup(script)}"></script>`,
    `<bruket-latest count="${count}" heading="${heading}">`,
    `  <a href="${escapeMarkup(page)}">${escapeMarkup(text)}</a>`,
    '</bruket-latest>',
  ].join('\n');
}
