import { colours, darker, lighter, type Colour } from './palette.ts';
import { all, area, box, disc, oval, ring, type Drawing } from './shapes.ts';

/** A post that charges vehicles; `y` is the ground, `scale` 1 is a little taller than a person far away. */
export const chargingPost = (x: number, y: number, scale = 1): Drawing =>
  all(
    box(x - 40 * scale, y - 14 * scale, 120 * scale, 14 * scale, colours.slate, 4),
    box(x - 20 * scale, y - 220 * scale, 80 * scale, 210 * scale, colours.snow, 16 * scale),
    box(x - 6 * scale, y - 200 * scale, 52 * scale, 60 * scale, colours.deep, 8 * scale),
    area(
      `M${x + 24 * scale},${y - 130 * scale} l${-22 * scale},${36 * scale} h${16 * scale} l${-8 * scale},${32 * scale} l${28 * scale},${-42 * scale} h${-18 * scale} l${10 * scale},${-26 * scale} Z`,
      colours.ember,
    ),
  );

/** A box with handles, on a shelf. */
export const crate = (x: number, y: number, width: number, height: number, fill: Colour): Drawing =>
  all(
    box(x, y - height, width, height, fill, 8),
    box(x, y - height, width, 18, lighter(fill, 0.25), 8),
    box(x + width * 0.35, y - height * 0.6, width * 0.3, 14, darker(fill, 0.35), 7),
  );

/** A cup of coffee; `y` is its rim. */
export const cup = (x: number, y: number): Drawing =>
  all(
    ring(x + 58, y + 36, 22, colours.ember, 10),
    box(x, y, 60, 72, colours.ember, 12),
    oval(x + 30, y + 6, 28, 8, colours.rust),
  );

/** A roll of paper, seen from its end. */
export const paperRoll = (x: number, y: number, radius: number): Drawing =>
  all(
    disc(x, y, radius, colours.paper),
    ...[0.82, 0.64, 0.46].map((share) => ring(x, y, radius * share, colours.sand, 3)),
    disc(x, y, radius * 0.24, colours.timber),
    disc(x, y, radius * 0.16, colours.bark),
  );
