import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { Term } from '../../common/view-model/glossary.ts';
import type { RichText, RichTextInline } from '../../common/view-model/rich-text.ts';
import type { Language } from '../../common/languages.ts';
import { mapTexts, type TextInline } from '../rich-text/map-texts.ts';
import { matcherOf, type Use } from './matcher.ts';

/** Marks the first use of each term in texts that stand on one page, one after the other. */
export async function markTerms(
  content: Pick<ContentSource, 'term' | 'termWords'>,
  language: Language,
  texts: RichText[],
): Promise<RichText[]> {
  const find = matcherOf(await content.termWords(language), language);
  const uses = firstUses(texts, find);
  const terms = new Map<number, Term>();
  for (const { id } of [...uses.values()].flat()) {
    const term = await content.term(language, id);
    if (term?.definition) terms.set(id, term);
  }
  return texts.map((text) => mapTexts(text, (words) => marked(words, uses.get(words) ?? [], terms)));
}

function firstUses(texts: RichText[], find: (text: string) => Use[]): Map<TextInline, Use[]> {
  const seen = new Set<number>();
  const uses = new Map<TextInline, Use[]>();
  const note = (words: TextInline) => {
    const own = find(words.text).filter(({ id }) => !seen.has(id) && seen.add(id));
    if (own.length > 0) uses.set(words, own);
    return [words];
  };
  for (const text of texts) mapTexts(text, note);
  return uses;
}

/** Words parted at the terms in them; what is bold stays bold. */
function marked(words: TextInline, uses: Use[], terms: Map<number, Term>): RichTextInline[] {
  const parts: RichTextInline[] = [];
  let end = 0;
  const part = (from: number, to: number): TextInline => ({ ...words, text: words.text.slice(from, to) });
  for (const use of uses) {
    const term = terms.get(use.id);
    if (!term) continue;
    if (use.start > end) parts.push(part(end, use.start));
    parts.push({ type: 'term', term, children: [part(use.start, use.end)] });
    end = use.end;
  }
  if (end === 0) return [words];
  return end < words.text.length ? [...parts, part(end, words.text.length)] : parts;
}
