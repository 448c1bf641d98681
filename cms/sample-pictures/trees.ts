import { dice } from './dice.ts';
import { blend, colours, darker, lighter, type Colour } from './palette.ts';
import { all, area, box, disc, line, polygon, type Drawing, type Point } from './shapes.ts';

/** A spruce that stands at x, y: tiers with a lit left side. */
export function spruce(x: number, y: number, height: number, fill: Colour = colours.spruce): Drawing {
  const tiers = [0, 1, 2, 3].map((tier) => {
    const bottom = y - height * (0.08 + tier * 0.2);
    const top = bottom - height * (0.42 - tier * 0.03);
    const half = height * (0.21 - tier * 0.042);
    const lit: Point[] = [
      [x - half, bottom],
      [x, top],
      [x, bottom - height * 0.035],
    ];
    const shade: Point[] = [
      [x + half, bottom],
      [x, top],
      [x, bottom - height * 0.035],
    ];
    return all(polygon(lit, lighter(fill, 0.09)), polygon(shade, fill));
  });
  return all(box(x - height * 0.02, y - height * 0.1, height * 0.04, height * 0.1, colours.bark), ...tiers);
}

/** A pine: a tall trunk, red towards the top, and a flat crown. */
export function pine(x: number, y: number, height: number, fill: Colour = colours.spruce): Drawing {
  const half = height * 0.022;
  const trunk: Point[] = [
    [x - half * 1.4, y],
    [x + half * 1.4, y],
    [x + half * 0.6, y - height * 0.85],
    [x - half * 0.6, y - height * 0.85],
  ];
  const crown: [number, number, number][] = [
    [-0.1, 0.7, 0.09],
    [0.11, 0.74, 0.1],
    [-0.04, 0.84, 0.13],
    [0.07, 0.91, 0.1],
    [-0.09, 0.93, 0.08],
  ];
  return all(
    polygon(trunk, blend(colours.bark, colours.brick, 0.35)),
    ...crown.map(([out, up, radius], step) =>
      puff(x + out * height, y - up * height, radius * height, step % 2 ? lighter(fill, 0.1) : fill),
    ),
  );
}

const puff = (x: number, y: number, radius: number, fill: Colour): Drawing =>
  area(
    `M${x - radius * 1.5},${y + radius * 0.35} a${radius * 1.5},${radius} 0 0 1 ${radius * 3},0 a${radius * 1.5},${radius * 0.4} 0 0 1 ${-radius * 3},0 Z`,
    fill,
  );

/** A birch with black marks on its white trunk. */
export function birch(x: number, y: number, height: number, fill: Colour = colours.meadow): Drawing {
  const roll = dice(Math.round(x * 7 + y));
  const width = height * 0.035;
  const marks = Array.from({ length: 6 }, (_, step) =>
    box(
      x - width / 2,
      y - height * (0.08 + step * 0.09),
      width * roll(0.3, 0.75),
      height * 0.012,
      colours.ink,
    ),
  );
  const crown: [number, number, number][] = [
    [-0.1, 0.52, 0.11],
    [0.11, 0.55, 0.12],
    [-0.07, 0.68, 0.15],
    [0.08, 0.72, 0.14],
    [0, 0.86, 0.14],
    [0.01, 0.6, 0.09],
  ];
  return all(
    box(x - width / 2, y - height * 0.75, width, height * 0.75, colours.snow),
    ...marks,
    ...crown.map(([out, up, radius], step) =>
      disc(x + out * height, y - up * height, radius * height, step % 2 ? lighter(fill, 0.14) : fill),
    ),
  );
}

/** A stand of spruces, the small ones behind. */
export function grove(
  from: number,
  to: number,
  y: number,
  height: number,
  seed: number,
  fill?: Colour,
): Drawing {
  const roll = dice(seed);
  const places: [number, number][] = [];
  for (let x = from; x < to; x += roll(0.18, 0.34) * height) places.push([x, height * roll(0.6, 1.15)]);
  places.sort(([, a], [, b]) => a - b);
  return all(...places.map(([x, tall]) => spruce(x, y + tall * 0.08, tall, fill)));
}

/** A log seen from the end, with growth rings. */
export function logEnd(x: number, y: number, radius: number): Drawing {
  return all(
    disc(x, y, radius, colours.bark),
    disc(x, y, radius * 0.86, colours.sand),
    disc(x, y, radius * 0.6, colours.timber),
    disc(x, y, radius * 0.48, colours.sand),
    disc(x, y, radius * 0.16, colours.timber),
  );
}

/** Logs seen from the end, stacked between x and x + width, as high as they reach. */
export function stack(x: number, y: number, width: number, rows: number, radius: number): Drawing {
  const logs: Drawing[] = [];
  for (let row = 0; row < rows; row += 1) {
    const inset = row * radius;
    for (let along = inset + radius; along <= width - inset - radius + 1; along += radius * 2) {
      logs.push(logEnd(x + along, y - radius - row * radius * 1.74, radius * 0.99));
    }
  }
  return all(...logs);
}

/** A log that floats or lies along the ground. */
export function logAlong(x: number, y: number, length: number, thickness: number): Drawing {
  return all(
    box(x, y - thickness / 2, length, thickness, colours.bark, thickness / 2),
    box(
      x + thickness * 0.4,
      y - thickness * 0.34,
      length - thickness,
      thickness * 0.2,
      lighter(colours.bark, 0.22),
      3,
    ),
    disc(x + length - thickness / 2, y, thickness / 2, colours.sand),
    disc(x + length - thickness / 2, y, thickness * 0.22, colours.timber),
  );
}

/** Grass as a few blades. */
export function tuft(x: number, y: number, height: number, colour: Colour): Drawing {
  return [-0.5, -0.2, 0.1, 0.45]
    .map((lean) =>
      line(
        [
          [x, y],
          [x + lean * height, y - height],
        ],
        darker(colour, 0.1),
        height * 0.1,
      ),
    )
    .join('');
}
