import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { align, type Shape } from '../../translation/align.ts';
import { level, type Levels } from './level.ts';

/** In pixels: what is less is no reason to draw anew. */
const unseen = 1;

interface Watched {
  isOn: boolean;
  /** Of the field, as its editor bears it. */
  path: string;
}

/**
 * Holds each paragraph of the original level with that of the editor beside it, whichever is longer.
 *
 * @returns the style sheet that does so: the editor's own elements are left alone, since they are its text
 */
export function useLevel(place: RefObject<HTMLElement | null>, { isOn, path }: Watched): string {
  const [levels, setLevels] = useState<Levels>({ source: [], target: [] });
  const applied = useRef(levels);
  useLayoutEffect(() => {
    applied.current = levels;
  }, [levels]);

  useEffect(() => {
    const source = place.current;
    const wrap = source?.closest('.rich-text-lexical__wrap');
    if (!isOn || !source || !wrap) return;
    let frame = 0;
    const measure = () => {
      const editor = wrap.querySelector('[contenteditable][data-lexical-editor]');
      if (editor) setLevels(withoutTremble(applied.current, measured(source, editor, applied.current)));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(wrap);
    const changes = new MutationObserver(soon);
    changes.observe(wrap, { childList: true, subtree: true, characterData: true });
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [isOn, path, place]);

  return isOn ? styleOf(path, levels) : '';
}

function measured(source: Element, editor: Element, former: Levels): Levels {
  const [blocks, paragraphs] = [[...source.children], [...editor.children]];
  const kinds = blocks.map((block): Shape => ({ kind: kindOfSource(block), size: lengthOf(block) }));
  const places = align(
    kinds,
    paragraphs.map((element): Shape => ({ kind: kindOfElement(element), size: lengthOf(element) })),
  );
  return level(places, {
    source: blocks.map(topIn(source, former.source)),
    target: paragraphs.map(topIn(source, former.target)),
  });
}

const lengthOf = (element: Element) => element.textContent.length;

/** How far down something would stand if nothing had been moved. */
function topIn(origin: Element, moved: number[]) {
  const zero = origin.getBoundingClientRect().top;
  let before = 0;
  return (element: Element, index: number): number => {
    const top = element.getBoundingClientRect().top - zero - before;
    before += moved[index] ?? 0;
    return top;
  };
}

function kindOfSource(element: Element): string {
  return element instanceof HTMLElement ? (element.dataset['kind'] ?? '') : '';
}

const kinds: Record<string, string> = {
  P: 'paragraph',
  H2: 'heading 2',
  H3: 'heading 3',
  H4: 'heading 4',
  BLOCKQUOTE: 'quote',
  UL: 'list',
  OL: 'list',
  HR: 'rule',
};

function kindOfElement(element: Element): string {
  return kinds[element.tagName] ?? (element.querySelector('table') ? 'table' : 'component');
}

function withoutTremble(former: Levels, now: Levels): Levels {
  const isClose = (one: number[], other: number[]) =>
    Array.from({ length: Math.max(one.length, other.length) }).every(
      (_, index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0)) <= unseen,
    );
  return isClose(former.source, now.source) && isClose(former.target, now.target) ? former : now;
}

function styleOf(path: string, { source, target }: Levels): string {
  const field = `[data-field-path='${path}'] > .rich-text-lexical__wrap`;
  const rules = (place: string, moved: number[]) =>
    moved.flatMap((by, index) =>
      by > unseen ? `${field} ${place} > :nth-child(${index + 1}) { padding-top: ${Math.round(by)}px; }` : [],
    );
  return [...rules('.source-beside [lang]', source), ...rules('[data-lexical-editor]', target)].join('\n');
}
