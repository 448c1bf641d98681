import { createElement, pageLanguage, requireElement } from '../../dom.ts';
import { openSearch } from '../engine/engine.ts';
import { readHits } from '../engine/read-hits.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { find } from '../query/find.ts';
import { wordsOfAddress } from './address-words.ts';

/** A page that is not there has few neighbours worth naming. */
const maxOffers = 5;

const field = requireElement('not-found-search', HTMLInputElement);
const offers = requireElement('not-found-offers', HTMLElement);
const list = requireElement('not-found-list', HTMLUListElement);

/** Offers what the words of the address find; the field holds them, for whoever wants to search on. */
async function offer(words: string): Promise<void> {
  field.value = words;
  const engine = await openSearch(pageLanguage());
  const { hits } = await find(engine, lexiconOf(engine), words);
  const found = await readHits(hits.slice(0, maxOffers));
  list.replaceChildren(...found.map(({ url, meta }) => createElement('li', {}, linkTo(url, meta['title']))));
  offers.hidden = found.length === 0;
}

function linkTo(url: string, title = url): HTMLAnchorElement {
  return createElement('a', { href: url }, title);
}

const words = wordsOfAddress(location.pathname);
// Without search the page still offers its field and the sections.
if (words) offer(words).catch(() => undefined);
