import type { ToldComment } from '../../comments/endpoints.ts';
import { findPassage } from '../../comments/passage.ts';

/** Of browsers that can mark words without a change of the page: in others nothing is marked. */
const canMark = () => typeof CSS !== 'undefined' && 'highlights' in CSS;

/** The words of each thread where they stand in the page. Nothing of it is in the text that is stored. */
export function placesIn(page: Document, threads: ToldComment[]): Map<number, Range> {
  const places = threads.map((thread): [number, Range | undefined] => [thread.id, placeOf(page, thread)]);
  return new Map(places.filter((place): place is [number, Range] => place[1] !== undefined));
}

export function mark(places: Map<number, Range>, chosen: number | undefined): void {
  if (!canMark()) return;
  const at = chosen === undefined ? undefined : places.get(chosen);
  CSS.highlights.set('comments', new Highlight(...places.values()));
  CSS.highlights.set('comment-chosen', new Highlight(...(at ? [at] : [])));
}

export function unmark(): void {
  if (!canMark()) return;
  CSS.highlights.delete('comments');
  CSS.highlights.delete('comment-chosen');
}

/** The thread whose words stand at a place in the page. */
export function threadAt(places: Map<number, Range>, node: Node, offset: number): number | undefined {
  for (const [id, range] of places) if (range.isPointInRange(node, offset)) return id;
  return undefined;
}

/** Selects the words of a thread in a field of plain text, which the browser cannot mark. */
export function goToInput(page: Document, thread: ToldComment): void {
  const name = CSS.escape(`field-${thread.field.replaceAll('.', '__')}`);
  const inputs = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    `:is(input, textarea):is(#${name}, [id^="${name}__"])`,
  );
  for (const input of inputs) {
    const place = findPassage(input.value, thread);
    if (!place) continue;
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    return input.setSelectionRange(place.from, place.to);
  }
}

function placeOf(page: Document, thread: ToldComment): Range | undefined {
  if (!thread.quote || thread.resolvedAt) return undefined;
  const root = page.querySelector(`[data-field-path="${CSS.escape(thread.field)}"] [data-lexical-editor]`);
  return root ? rangeIn(root, thread) : undefined;
}

function rangeIn(root: Element, thread: ToldComment): Range | undefined {
  const nodes = textsIn(root);
  const place = findPassage(nodes.map(({ data }) => data).join(''), thread);
  if (!place) return undefined;
  const range = document.createRange();
  let from = 0;
  for (const node of nodes) {
    const to = from + node.data.length;
    if (place.from >= from && place.from < to) range.setStart(node, place.from - from);
    if (place.to > from && place.to <= to) range.setEnd(node, place.to - from);
    from = to;
  }
  return range;
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}
