import { sawtooth } from '../buildings.ts';
import { dice } from '../dice.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { colours, darker, lighter, moods } from '../palette.ts';
import { all, each, area, box, disc, line, polygon, repeat, type Drawing, type Point } from '../shapes.ts';

const mood = moods.autumn;
const metals = [
  colours.steel,
  colours.slate,
  colours.ochre,
  colours.brick,
  colours.mist,
  colours.timber,
] as const;

/** A crane with a magnet sorts metal from a heap into bins. */
export default function (): Drawing {
  const hills = ridge(470, 26, 13);
  return all(
    sky(mood, [1180, 300], 70),
    cloud(260, 180, 260, colours.snow),
    land(hills, mood.ridges[0]),
    treeline(hills, mood.ridges[0], { seed: 8, height: 40 }),
    sawtooth({ x: 880, y: 690, width: 660, height: 170, wall: colours.cream, windows: 6 }),
    box(0, 690, 1600, 210, '#c9b98f'),
    box(0, 690, 1600, 12, darker('#c9b98f', 0.1)),
    heap(),
    crane(),
    bin(930, colours.steel),
    bin(1140, colours.ochre),
    bin(1350, colours.brick),
  );
}

function heap(): Drawing {
  const roll = dice(5);
  return repeat(120, (at) => {
    const layer = at / 120;
    const x = 300 + roll(-1, 1) * 290 * (1 - layer * 0.82);
    return scrap(
      x,
      850 - layer * 190 + roll(-10, 10),
      roll(26, 58),
      roll(0, 180),
      metals[Math.floor(roll(0, metals.length))] ?? colours.steel,
    );
  });
}

function scrap(x: number, y: number, length: number, degrees: number, fill: string): Drawing {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (along: number, across: number): Point => [
    x + along * cos - across * sin,
    y + along * sin + across * cos,
  ];
  return polygon(
    [corner(-length, -11), corner(length * 0.7, -14), corner(length, 8), corner(-length * 0.8, 13)],
    fill,
  );
}

/** It stands behind the bins and reaches over the heap. */
const crane = (): Drawing =>
  all(
    line(
      [
        [760, 760],
        [700, 330],
        [390, 240],
      ],
      darker(colours.ember, 0.2),
      42,
    ),
    line(
      [
        [760, 760],
        [700, 330],
        [390, 240],
      ],
      colours.ember,
      32,
    ),
    line(
      [
        [730, 600],
        [640, 318],
      ],
      colours.ink,
      12,
    ),
    line(
      [
        [390, 240],
        [390, 452],
      ],
      colours.ink,
      6,
    ),
    area('M320,500 q0,-52 70,-52 q70,0 70,52 Z', colours.ink),
    box(310, 498, 160, 26, darker(colours.slate, 0.2), 6),
    each(
      [
        [330, 540, 20, metals[0]],
        [372, 548, 100, metals[1]],
        [410, 542, 60, metals[2]],
        [446, 540, 10, metals[3]],
      ],
      (x, y, turn, fill) => scrap(x, y, 34, turn, fill),
    ),
    box(664, 690, 210, 100, colours.ember, 14),
    box(770, 600, 110, 130, darker(colours.ember, 0.15), 12),
    box(786, 616, 78, 60, colours.ice, 6),
    box(640, 800, 260, 56, colours.night, 28),
    repeat(5, (at) => disc(670 + at * 50, 828, 17, colours.slate)),
  );

function bin(x: number, fill: string): Drawing {
  const roll = dice(x);
  return all(
    repeat(16, () =>
      scrap(
        x + roll(10, 150),
        752 + roll(-26, 12),
        roll(18, 34),
        roll(0, 180),
        roll(0, 1) > 0.5 ? fill : lighter(fill, 0.25),
      ),
    ),
    polygon(
      [
        [x - 14, 752],
        [x + 174, 752],
        [x + 160, 864],
        [x, 864],
      ],
      colours.deep,
    ),
    polygon(
      [
        [x - 14, 752],
        [x + 174, 752],
        [x + 172, 770],
        [x - 12, 770],
      ],
      colours.ink,
    ),
    disc(x + 80, 816, 22, fill),
  );
}
