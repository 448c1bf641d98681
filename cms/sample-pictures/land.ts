import { dice } from './dice.ts';
import type { Colour, Mood } from './palette.ts';
import { all, area, box, disc, size, type Drawing, type Point } from './shapes.ts';

/** How high the land stands at `x`. */
export type Ridge = (x: number) => number;

/** Rolling hills about `level`, never more than `swing` above or below it. */
export function ridge(level: number, swing: number, seed: number): Ridge {
  const roll = dice(seed);
  const waves = [1, 2.3, 4.7].map((rate) => ({ rate, shift: roll(0, 6.3), share: roll(0.6, 1) / rate }));
  const whole = waves.reduce((sum, { share }) => sum + share, 0);
  return (x) => {
    const swell = waves.reduce(
      (sum, { rate, shift, share }) => sum + share * Math.sin((x / 520) * rate + shift),
      0,
    );
    return level - (swell / whole) * swing;
  };
}

/** All the land below a ridge. */
export function land(line: Ridge, fill: Colour): Drawing {
  const points: string[] = [];
  for (let x = -20; x <= size.width + 20; x += 20) points.push(`${x},${line(x).toFixed(1)}`);
  return area(`M-20,${size.height} L${points.join(' L')} L${size.width + 20},${size.height} Z`, fill);
}

interface Growth {
  seed: number;
  /** The mean height of a tree. */
  height: number;
  from?: number;
  to?: number;
}

/** Spruces along a ridge, as one dark fringe. */
export function treeline(
  line: Ridge,
  fill: Colour,
  { seed, height, from = -20, to = size.width + 20 }: Growth,
): Drawing {
  const roll = dice(seed);
  const trees: string[] = [];
  for (let x = from; x < to; x += roll(0.16, 0.42) * height) {
    trees.push(silhouette(x, line(x) + height * 0.15, height * roll(0.6, 1.3)));
  }
  return area(trees.join(''), fill);
}

function silhouette(x: number, y: number, height: number): string {
  const half = height * 0.19;
  const tiers: Point[] = [
    [0, 1],
    [0.42, 0.62],
    [0.2, 0.62],
    [0.72, 0.32],
    [0.36, 0.32],
    [1, 0],
  ];
  const right = tiers.map(([out, up]) => `${(x + out * half).toFixed(1)},${(y - up * height).toFixed(1)}`);
  const left = tiers.map(([out, up]) => `${(x - out * half).toFixed(1)},${(y - up * height).toFixed(1)}`);
  return `M${right.join(' L')} L${left.reverse().join(' L')} Z`;
}

/** Rings of light about the sun, flat as in a print. */
export function sky({ sky: rings, sun }: Mood, [x, y]: Point, radius = 70): Drawing {
  const outermost = 1150;
  const halos = rings.slice(1).map((fill, step) => disc(x, y, outermost * 0.62 ** step, fill));
  return all(box(0, 0, size.width, size.height, rings[0] ?? sun), ...halos, disc(x, y, radius, sun));
}

/** A flat cloud: a bar with humps. */
export function cloud(x: number, y: number, width: number, fill: Colour): Drawing {
  const height = width * 0.13;
  return all(
    box(x, y - height, width, height, fill, height / 2),
    disc(x + width * 0.36, y - height, width * 0.13, fill),
    disc(x + width * 0.56, y - height * 1.15, width * 0.17, fill),
    disc(x + width * 0.74, y - height * 0.7, width * 0.1, fill),
  );
}

/** Open water from `top` down, with streaks of light that widen towards the viewer. */
export function water(
  { water: fill, shine }: Mood,
  top: number,
  seed: number,
  bottom: number = size.height,
): Drawing {
  const roll = dice(seed);
  const streaks: Drawing[] = [];
  for (let y = top + 10; y < bottom - 6; y += 9 + (y - top) * 0.07) {
    const length = roll(40, 130) * (1 + (y - top) / 160);
    streaks.push(box(roll(-100, size.width), y, length, 2.5 + (y - top) / 90, shine, 4));
    streaks.push(box(roll(-100, size.width), y + 4, length * 0.6, 2 + (y - top) / 120, shine, 4));
  }
  return all(box(0, top, size.width, bottom - top, fill), `<g opacity="0.5">${streaks.join('')}</g>`);
}

/** Mist in flat bars, as it lies over cold ground in the morning. */
export const mist = (x: number, y: number, width: number, fill: Colour): Drawing =>
  `<g opacity="0.5">${[
    box(x - width / 2, y, width, width * 0.022, fill, width * 0.011),
    box(x - width * 0.34, y + width * 0.016, width * 0.9, width * 0.018, fill, width * 0.009),
    box(x - width * 0.42, y + width * 0.03, width * 0.6, width * 0.014, fill, width * 0.007),
  ].join('')}</g>`;

export function stars(count: number, seed: number, fill: Colour, bottom = 480): Drawing {
  const roll = dice(seed);
  return Array.from({ length: count }, () =>
    disc(roll(0, size.width), roll(0, bottom), roll(0.9, 2.6), fill),
  ).join('');
}

/** Sky, a cloud and three ridges with trees. @param seed of the ridges */
export function outdoors(mood: Mood, seed: number, sun: Point): Drawing {
  const [far, middle, near] = [ridge(380, 46, seed), ridge(470, 34, seed + 1), ridge(570, 24, seed + 2)];
  const [first, second, third] = mood.ridges;
  return all(
    sky(mood, sun, 64),
    cloud(760, 130, 260, '#ffffff'),
    land(far, first),
    treeline(far, first, { seed, height: 24 }),
    land(middle, second),
    treeline(middle, second, { seed: seed + 1, height: 38 }),
    land(near, third),
    treeline(near, third, { seed: seed + 2, height: 56 }),
  );
}
