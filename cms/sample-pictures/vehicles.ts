import { colours, darker, lighter, type Colour } from './palette.ts';
import { all, area, box, disc, line, polygon, repeat, type Drawing } from './shapes.ts';
import { logAlong, logEnd } from './trees.ts';

const wheel = (x: number, y: number, radius: number): Drawing =>
  all(
    disc(x, y, radius, colours.night),
    disc(x, y, radius * 0.5, colours.steel),
    disc(x, y, radius * 0.2, colours.ink),
  );

/** A lorry that drives to the right; x, y is where its last wheel meets the road. */
export function lorry(x: number, y: number, fill: Colour, box_: Colour = colours.paper): Drawing {
  return all(
    box(x - 40, y - 168, 340, 130, box_, 6),
    box(x - 40, y - 78, 340, 10, fill),
    box(x - 40, y - 42, 500, 16, colours.ink),
    area(`M${x + 312},${y - 30} v-124 q0,-14 14,-14 h70 q14,0 20,14 l26,66 q4,8 4,18 v40 Z`, fill),
    area(`M${x + 366},${y - 146} h30 q8,0 11,8 l19,48 h-60 Z`, colours.ice),
    box(x + 430, y - 58, 18, 12, colours.glow, 3),
    wheel(x, y - 26, 26),
    wheel(x + 62, y - 26, 26),
    wheel(x + 260, y - 26, 26),
    wheel(x + 392, y - 26, 26),
  );
}

/** A log handler with its grapple full; x, y is the ground under its rear wheel. */
export function logHandler(x: number, y: number, fill: Colour = colours.ochre): Drawing {
  const bunch: [number, number][] = [
    [0, 0],
    [44, 0],
    [88, 0],
    [22, -38],
    [66, -38],
  ];
  return all(
    line(
      [
        [x + 130, y - 130],
        [x + 300, y - 210],
        [x + 380, y - 120],
      ],
      darker(fill, 0.15),
      34,
    ),
    box(x - 60, y - 130, 250, 86, fill, 16),
    box(x - 60, y - 70, 250, 20, darker(fill, 0.2), 8),
    area(`M${x + 20},${y - 126} l14,-112 q2,-12 14,-12 h84 q10,0 14,10 l30,114 Z`, darker(fill, 0.1)),
    area(`M${x + 52},${y - 140} l10,-84 h60 l22,84 Z`, colours.ice),
    wheel(x, y - 52, 52),
    wheel(x + 160, y - 52, 52),
    ...bunch.map(([across, up]) => logEnd(x + 352 + across, y - 62 + up, 23)),
    area(`M${x + 372},${y - 136} q-70,30 -50,100 l26,6 q-10,-60 40,-84 Z`, colours.ink),
    area(`M${x + 404},${y - 136} q96,30 70,104 l-24,4 q16,-64 -56,-86 Z`, colours.ink),
    box(x + 366, y - 146, 44, 26, colours.ink, 6),
  );
}

/** A goods train to the right: an engine and wagons with timber. */
export function train(x: number, y: number, wagons: number, fill: Colour = colours.ember): Drawing {
  const wagon = (left: number): Drawing =>
    all(
      box(left, y - 34, 250, 14, colours.ink),
      repeat(3, (row) =>
        repeat(3 - (row === 2 ? 1 : 0), () =>
          logAlong(left + 12 + (row % 2) * 8, y - 48 - row * 24, 226, 25),
        ),
      ),
      repeat(3, (post) => box(left + 20 + post * 98, y - 116, 8, 86, colours.ink)),
      disc(left + 45, y - 15, 15, colours.night),
      disc(left + 205, y - 15, 15, colours.night),
    );
  const front = x + wagons * 268;
  return all(
    repeat(wagons, (at) => wagon(x + at * 268)),
    line(
      [
        [x, y - 26],
        [front + 20, y - 26],
      ],
      colours.ink,
      6,
    ),
    area(`M${front},${y - 28} v-92 q0,-10 10,-10 h196 q26,0 40,30 l22,50 q4,22 -14,22 Z`, fill),
    box(front, y - 62, 264, 12, lighter(fill, 0.55)),
    area(`M${front + 196},${y - 114} h18 q14,0 22,16 l12,26 h-52 Z`, colours.ice),
    box(front + 26, y - 112, 130, 26, darker(fill, 0.25), 4),
    repeat(4, (at) => disc(front + 40 + at * 62, y - 15, 15, colours.night)),
  );
}

/** A cargo ship with its bow to the right, afloat at y. */
export function ship(x: number, y: number, length: number, hull: Colour = colours.deep): Drawing {
  const deck = y - length * 0.13;
  return all(
    box(x + length * 0.06, deck - length * 0.19, length * 0.15, length * 0.2, colours.cream),
    box(x + length * 0.04, deck - length * 0.22, length * 0.19, length * 0.04, colours.paper),
    repeat(4, (at) =>
      box(
        x + length * (0.075 + at * 0.033),
        deck - length * 0.165,
        length * 0.022,
        length * 0.03,
        colours.ink,
      ),
    ),
    repeat(4, (at) =>
      box(x + length * (0.075 + at * 0.033), deck - length * 0.1, length * 0.022, length * 0.03, colours.ink),
    ),
    box(x + length * 0.1, deck - length * 0.31, length * 0.06, length * 0.1, colours.ember),
    box(x + length * 0.1, deck - length * 0.28, length * 0.06, length * 0.02, colours.paper),
    repeat(5, (at) =>
      box(
        x + length * (0.27 + at * 0.12),
        deck - length * (0.06 + (at % 2) * 0.02),
        length * 0.11,
        length * 0.1,
        at % 2 ? colours.sand : colours.timber,
      ),
    ),
    line(
      [
        [x + length * 0.9, deck],
        [x + length * 0.9, deck - length * 0.16],
      ],
      colours.ink,
      4,
    ),
    polygon(
      [
        [x, deck],
        [x + length, deck - length * 0.035],
        [x + length * 0.93, y],
        [x + length * 0.03, y],
      ],
      hull,
    ),
    polygon(
      [
        [x + length * 0.022, y - length * 0.035],
        [x + length * 0.947, y - length * 0.035],
        [x + length * 0.93, y],
        [x + length * 0.03, y],
      ],
      colours.ember,
    ),
    line(
      [
        [x + length * 0.02, deck + 14],
        [x + length * 0.97, deck - length * 0.012],
      ],
      colours.paper,
      3,
    ),
  );
}
