/** As the style sheet calls it: `::highlight(misspelt)`. */
const name = 'misspelt';

/**
 * Underlines places of the page without changing it. A browser that cannot do so shows the list of words alone.
 *
 * @param former what the same editor had underlined before
 */
export function underline(ranges: readonly Range[], former: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  for (const range of former) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
}
