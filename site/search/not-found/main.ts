import { createElement, pageLanguage, requireElement } from '../../dom.ts';
import { openSearch } from '../engine/engine.ts';
import { readHits } from '../engine/read-hits.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { find } from '../query/find.ts';
import { wordsOfAddress } from './address-words.ts';
import { isLike } from './likeness.ts';

/** A page that is not there has few neighbours worth naming. */
const maxOffers = 5;
/** How many of the best hits are looked at for such. */
const maxHits = 12;

const field = requireElement('not-found-search', HTMLInputElement);
const offers = requireElement('not-found-offers', HTMLElement);
const list = requireElement('not-found-list', HTMLUListElement);

/**
 * Offers parts of the site and what the words of the address find, if their own address is like it: what is only
 * about the same is no answer. The field holds the words, for whoever wants to search on.
 */
async function offer(words: string): Promise<void> {
  field.value = words;
  const engine = await openSearch(pageLanguage());
  const { hits } = await find(engine, lexiconOf(engine), words);
  const found = await readHits(hits.slice(0, maxHits));
  const links = [...sections(), ...found.map(({ url, meta }) => linkTo(url, meta['title']))];
  const likely = links.filter(({ pathname }) => isLike(location.pathname, pathname)).slice(0, maxOffers);
  list.replaceChildren(...likely.map((link) => createElement('li', {}, link)));
  offers.hidden = likely.length === 0;
}

/** As the page names them. */
function sections(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main .chips a');
  return [...links].map(({ href, textContent }) => linkTo(href, textContent));
}

function linkTo(url: string, title = url): HTMLAnchorElement {
  return createElement('a', { href: url }, title);
}

/** Addresses of the site have no capitals. Not every server knows that of single pages. */
async function goOnInSmallLetters(): Promise<void> {
  const small = location.pathname.toLowerCase();
  if (small === location.pathname.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())) return;
  const { ok } = await fetch(small, { method: 'HEAD' });
  if (ok) location.replace(small + location.search + location.hash);
}

const words = wordsOfAddress(location.pathname);
goOnInSmallLetters().catch(() => undefined);
// Without search the page still offers its field and the sections.
if (words) offer(words).catch(() => undefined);
