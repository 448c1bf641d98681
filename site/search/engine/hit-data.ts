import { wordsMarked } from './marked-words.ts';
import { excerptOf, piecesOf } from './excerpt.ts';

/** What is stored of a page to show it as a hit. */
export interface Fragment {
  url: string;
  /** Its words, with one space between. */
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  anchors: { id: string; text: string; location: number }[];
}

/** The number of a word that was found, and how much it counts. */
export interface Mark {
  place: number;
  worth: number;
}

/** What a hit shows. */
export interface HitData {
  url: string;
  /** Whole phrases in which the words stand. */
  excerpt: Piece[];
  title: Piece[];
  /** All words that were found, as they stand on the page. */
  marked: string[];
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  /** The step of a guide that has most of it. */
  step?: { url: string; title: string };
}

/** A part of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * @param marksIn what was found in its text
 * @param words that were looked for: what has them as a part of a compound is marked where nothing was found
 */
export function readFragment(
  fragment: Fragment,
  marksIn: (text: string[]) => Mark[],
  words: readonly string[],
): HitData {
  const { url, content, meta, filters } = fragment;
  const text = content.split(' ');
  const found = marksIn(text);
  const marks = found.length > 0 ? found : wordsMarked(text, words);
  const step = stepOf(fragment, marks);
  return {
    url,
    excerpt: excerptOf(text, marks, headOf(meta)),
    title: markTitle(meta['title'] ?? url, words),
    marked: marks.map(({ place }) => text[place] ?? ''),
    meta,
    filters,
    ...(step && { step }),
  };
}

/** How many words at the beginning repeat what stands above the excerpt. */
function headOf({ title = '' }: Fragment['meta']): number {
  return title === '' ? 0 : title.split(' ').length;
}

function markTitle(title: string, words: readonly string[]): Piece[] {
  const text = title.split(' ');
  const marked = new Set(wordsMarked(text, words).map(({ place }) => place));
  return piecesOf(text, { from: 0, to: text.length }, marked);
}

function stepOf({ url, meta, anchors }: Fragment, marks: Mark[]): HitData['step'] {
  if (meta['steps'] !== 'yes') return undefined;
  const worth = new Map<(typeof anchors)[number], number>();
  for (const mark of marks) {
    const step = anchors.findLast(({ location }) => location <= mark.place);
    if (step && /^step-\d+$/.test(step.id)) worth.set(step, (worth.get(step) ?? 0) + mark.worth);
  }
  const [best] = [...worth].sort(([, a], [, b]) => b - a)[0] ?? [];
  return best && { url: `${url}#${best.id}`, title: best.text };
}
