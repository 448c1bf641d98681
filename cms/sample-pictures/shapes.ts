import type { Colour } from './palette.ts';

/** A piece of SVG. */
export type Drawing = string;
export type Point = readonly [x: number, y: number];

export interface Size {
  width: number;
  height: number;
}

/** That of scenes, in pixels. */
export const size: Size = { width: 1600, height: 900 };

const short = (value: number): string => String(Math.round(value * 10) / 10);
/** A point as SVG paths write it. */
export const pair = ([x, y]: Point): string => `${short(x)},${short(y)}`;

export const all = (...drawings: Drawing[]): Drawing => drawings.join('');

/** The same drawing for each of a number of steps. */
export const repeat = (count: number, draw: (step: number) => Drawing): Drawing =>
  Array.from({ length: count }, (_, step) => draw(step)).join('');

/** A drawing for each row of a table. */
export const each = <Row extends [unknown, ...unknown[]]>(
  rows: Row[],
  draw: (...row: Row) => Drawing,
): Drawing => rows.map((row) => draw(...row)).join('');

export function box(x: number, y: number, width: number, height: number, fill: Colour, radius = 0): Drawing {
  const [left, top, across, down, round] = [x, y, width, height, radius].map(short);
  return `<rect x="${left}" y="${top}" width="${across}" height="${down}" rx="${round}" fill="${fill}"/>`;
}

export const disc = (x: number, y: number, radius: number, fill: Colour): Drawing =>
  oval(x, y, radius, radius, fill);

export const oval = (x: number, y: number, across: number, down: number, fill: Colour): Drawing =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(down)}" fill="${fill}"/>`;

export const ring = (x: number, y: number, radius: number, colour: Colour, width: number): Drawing =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`;

export const polygon = (points: readonly Point[], fill: Colour): Drawing =>
  `<polygon points="${points.map(pair).join(' ')}" fill="${fill}"/>`;

/** A line with round ends and corners. */
export const line = (points: readonly Point[], colour: Colour, width: number): Drawing =>
  `<polyline points="${points.map(pair).join(' ')}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** An area within an SVG path. */
export const area = (path: string, fill: Colour): Drawing => `<path d="${path}" fill="${fill}"/>`;

/** A stroke along an SVG path. */
export const stroke = (path: string, colour: Colour, width: number): Drawing =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A line that sags between two points, as a wire or a hose does. */
export function sag([x1, y1]: Point, [x2, y2]: Point, depth: number, colour: Colour, width: number): Drawing {
  const middle: Point = [(x1 + x2) / 2, Math.max(y1, y2) + depth];
  return stroke(`M${pair([x1, y1])} Q${pair(middle)} ${pair([x2, y2])}`, colour, width);
}

export const shifted = (across: number, down: number, drawing: Drawing): Drawing =>
  `<g transform="translate(${short(across)} ${short(down)})">${drawing}</g>`;

/** Left to right about an upright axis. */
export const mirrored = (axis: number, drawing: Drawing): Drawing =>
  `<g transform="translate(${short(2 * axis)} 0) scale(-1 1)">${drawing}</g>`;

export const faded = (opacity: number, drawing: Drawing): Drawing => `<g opacity="${opacity}">${drawing}</g>`;

/** Only what lies within a box. */
export function within(x: number, y: number, width: number, height: number, drawing: Drawing): Drawing {
  const name = `within-${[x, y, width, height].map((value) => Math.round(value)).join('-')}`;
  return `<clipPath id="${name}">${box(x, y, width, height, '#000')}</clipPath><g clip-path="url(#${name})">${drawing}</g>`;
}

/** Upside down in the water below `surface`, squeezed a little. */
export const reflected = (surface: number, drawing: Drawing, opacity = 0.28): Drawing =>
  within(
    0,
    surface,
    size.width,
    size.height - surface,
    `<g opacity="${opacity}" transform="translate(0 ${short(surface * 1.7)}) scale(1 -0.7)">${drawing}</g>`,
  );

/** The whole picture, in pixels; `scale` is that of the finished picture to the drawing. */
export const svg = (drawing: Drawing, { width, height }: Size = size, scale = 1): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
