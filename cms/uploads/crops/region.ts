/** A part of a picture that is the right way up: parts of its width and height, from 0 to 1. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** As a form or the database has it: whatever was chosen, or nothing. */
export type GivenRegion = { [Part in keyof Region]?: number | null } | null | undefined;

/** Less of a side is nothing that anybody means. */
const smallest = 0.02;

/** What was chosen, inside the picture; nothing where that is not a whole region. */
export function readRegion(given: GivenRegion): Region | undefined {
  const { x, y, width, height } = given ?? {};
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  if (typeof width !== 'number' || typeof height !== 'number') return undefined;
  if (width < smallest || height < smallest) return undefined;
  const left = clamp(x, 0, 1 - smallest);
  const top = clamp(y, 0, 1 - smallest);
  return {
    x: left,
    y: top,
    width: clamp(width, smallest, 1 - left),
    height: clamp(height, smallest, 1 - top),
  };
}

/** The largest cut of a shape, as near to the focal point as the picture allows; the point in per cent. */
export function regionAround(size: Size, aspect: number, focalPoint: { x: number; y: number }): Region {
  const own = size.width / size.height;
  const width = Math.min(1, aspect / own);
  const height = Math.min(1, own / aspect);
  return {
    x: clamp(focalPoint.x / 100 - width / 2, 0, 1 - width),
    y: clamp(focalPoint.y / 100 - height / 2, 0, 1 - height),
    width,
    height,
  };
}

/** In whole pixels of the picture, at least one. */
export function pixelsOf({ x, y, width, height }: Region, size: Size) {
  const left = Math.min(Math.round(x * size.width), size.width - 1);
  const top = Math.min(Math.round(y * size.height), size.height - 1);
  return {
    left,
    top,
    width: clamp(Math.round(width * size.width), 1, size.width - left),
    height: clamp(Math.round(height * size.height), 1, size.height - top),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
