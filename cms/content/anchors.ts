import { isPageId } from '../../site/page-ids.ts';
import { slugify } from '../slugify.ts';

/** Gives each heading of one page an anchor of its own, made from its words. */
export type Anchors = (title: string) => string;

export function createAnchors(): Anchors {
  const taken = new Set<string>();
  return (title) => {
    const base = slugify(title) || 'section';
    let anchor = base;
    for (let number = 2; taken.has(anchor) || isPageId(anchor); number += 1) anchor = `${base}-${number}`;
    taken.add(anchor);
    return anchor;
  };
}
