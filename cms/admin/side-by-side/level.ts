/** How far each paragraph of two texts is moved down, in pixels. */
export interface Levels {
  source: number[];
  target: number[];
}

/**
 * Moves paragraphs down until those that belong together stand level; none is moved up.
 *
 * @param places of each paragraph of the source, its place in the target
 * @param tops where each would stand if none were moved
 */
export function level(places: (number | undefined)[], tops: Levels): Levels {
  const moved: Levels = { source: tops.source.map(() => 0), target: tops.target.map(() => 0) };
  let [sourceBy, targetBy] = [0, 0];
  places.forEach((place, index) => {
    if (place === undefined) return;
    const by = (tops.target[place] ?? 0) + targetBy - ((tops.source[index] ?? 0) + sourceBy);
    if (by > 0) {
      moved.source[index] = by;
      sourceBy += by;
    } else if (by < 0) {
      moved.target[place] = -by;
      targetBy -= by;
    }
  });
  return moved;
}
