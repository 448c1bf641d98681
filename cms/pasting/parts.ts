import type { Block, Component, Inline } from '../../common/protocol/published-store/rich-text.ts';

/** What is read before lists are put together and the levels of headings are settled. */
export type Part = Block | ListLine | RawHeading;

/** A line of a list. In Word's HTML lines follow each other like paragraphs. */
export interface ListLine {
  type: 'list-line';
  /** Counts from 1. */
  level: number;
  ordered: boolean;
  /** The number that it shows. */
  number: number;
  /** Which list of the document it belongs to; two may follow each other. */
  list: unknown;
  children: Inline[];
}

export interface RawHeading {
  type: 'raw-heading';
  /** As where it comes from; 0 is the title of the document. */
  level: number;
  children: Inline[];
}

/** A text with the figures that stand in it put after it, since the editor's have a place of their own. */
export function withFigures(inlines: Inline[], parts: (text: Inline[]) => Part[]): Part[] {
  const figures = inlines.filter(isFigure);
  return [...parts(inlines.filter((inline) => !isFigure(inline))), ...figures];
}

export function isFigure(inline: Inline): inline is Component {
  return inline.type === 'component' && inline.slug === 'figure';
}
