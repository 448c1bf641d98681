import { wordsOfAddress } from './address-words.ts';
import { make, pageLanguage, part } from '../../dom.ts';
import { openSearch } from '../engine/engine.ts';
import { find } from '../query/find.ts';
import { knowledgeOf } from '../lexicon/lexicon.ts';
import { readHits } from '../engine/read-hits.ts';

/** A page that is not there has few neighbours worth naming. */
const mostOffered = 5;

const field = part('missing-search', HTMLInputElement);
const offers = part('missing-offers', HTMLElement);
const list = part('missing-list', HTMLUListElement);

/** Offers what the words of the address find; the field holds them, for whoever wants to search on. */
async function offer(words: string): Promise<void> {
  field.value = words;
  const engine = await openSearch(pageLanguage());
  const { hits } = await find(engine, knowledgeOf(engine), words);
  const found = await readHits(hits.slice(0, mostOffered));
  list.replaceChildren(...found.map(({ url, meta }) => make('li', {}, linkTo(url, meta['title']))));
  offers.hidden = found.length === 0;
}

function linkTo(url: string, title = url): HTMLAnchorElement {
  return make('a', { href: url }, title);
}

const words = wordsOfAddress(location.pathname);
// Without search the page still offers its field and the sections.
if (words) offer(words).catch(() => undefined);
