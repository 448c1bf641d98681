import { isPageId } from '../../common/page-ids.ts';
import { slugify } from '../../common/slugify.ts';

/** What no two places of one page may share. */
export interface Anchors {
  /** The anchor of a heading, made from its words. */
  heading(title: string): string;
  /** The number of the next footnote, from 1. */
  footnote(): number;
}

export function createAnchors(): Anchors {
  const taken = new Set<string>();
  let footnotes = 0;
  return {
    heading(title) {
      const base = slugify(title) || 'section';
      let anchor = base;
      for (let number = 2; taken.has(anchor) || isPageId(anchor); number += 1) anchor = `${base}-${number}`;
      taken.add(anchor);
      return anchor;
    },
    footnote: () => (footnotes += 1),
  };
}
