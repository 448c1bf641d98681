import type { Latest, LatestItem } from './latest.ts';

/**
 * Shows the latest of this site on pages of others:
 *
 * <bruket-latest count="5" heading="2"><a href="https://…/amnen/el/">…</a></bruket-latest>
 *
 * The link says what to show, and in which language. It stays where it is for whoever has no script, and when nothing can be
 * fetched. Nothing is fetched from any other host than the one that this file came from.
 */
const { origin } = new URL(import.meta.url);

const shownUnlessTold = 5;

/** Colours and letters are those of the page around it, so that it is light and dark as that is. */
const styles = `:host{display:block}
h2,h3,h4,h5,h6{font:inherit;font-size:1.25em;font-weight:700;line-height:1.25;margin:0 0 .5em}
ul{list-style:none;margin:0;padding:0}
li{padding:.75em 0;border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)}
p{margin:.25em 0 0;font-size:.875em}
a{color:var(--bruket-link,inherit);text-decoration-thickness:1px;text-underline-offset:.2em;overflow-wrap:anywhere}
li a{font-weight:600}
a:hover{text-decoration-thickness:2px}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px}`;

const minHeading = 2;
const maxHeading = 6;

/** A whole number between two; `otherwise` where it is none. */
function within(given: string | null, low: number, high: number, otherwise: number): number {
  const number = Number.parseInt(given ?? '', 10);
  return Number.isNaN(number) ? otherwise : Math.min(high, Math.max(low, number));
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function link(href: string, textContent: string): HTMLAnchorElement {
  return make('a', { href, textContent });
}

function entry({ title, address, kind, date, day }: LatestItem): HTMLLIElement {
  const time = make('time', { dateTime: date, textContent: day });
  return make('li', {}, link(address, title), make('p', { textContent: `${kind}, ` }, time));
}

async function fetchLatest(page: string): Promise<Latest> {
  const response = await fetch(new URL('latest.json', page), {
    credentials: 'omit',
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Latest;
}

class LatestElement extends HTMLElement {
  /** Once is enough, however often the page moves it. */
  #isAsked = false;

  async connectedCallback(): Promise<void> {
    const page = this.querySelector('a')?.href;
    if (this.#isAsked || !page || new URL(page).origin !== origin) return;
    this.#isAsked = true;
    // Whatever fails, the link stays.
    const latest = await fetchLatest(page).catch(() => undefined);
    if (!latest || latest.items.length === 0) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const { title, home, more, language, items } = latest;
    const heading = `h${within(this.getAttribute('heading'), minHeading, maxHeading, minHeading)}` as 'h2';
    const count = within(this.getAttribute('count'), 1, items.length, shownUnlessTold);
    const shown = make(
      'div',
      { lang: language },
      make(heading, { textContent: title }),
      // Without its bullets, Safari tells no list unless it is said.
      make('ul', { role: 'list' }, ...items.slice(0, count).map(entry)),
      make('p', {}, link(home, more)),
    );
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(shown);
  }
}

if (!customElements.get('bruket-latest')) customElements.define('bruket-latest', LatestElement);
