import { lamp, room, trusses } from '../indoors.ts';
import { colours, darker, lighter, type Colour } from '../palette.ts';
import { person } from '../people.ts';
import { all, box, disc, each, polygon, repeat, ring, type Drawing } from '../shapes.ts';

const floor = 730;

/** Bins for scrap, each for its own sort. */
export default function (): Drawing {
  return all(
    room('#c9d4d2', '#8f9f9f', floor),
    trusses(20, colours.slate),
    lamp(420, 130, 520, colours.ink),
    lamp(1080, 130, 520, colours.ink),
    rack(),
    bin(150, colours.falu, turnings(150)),
    bin(500, colours.deep, plates(500)),
    bin(850, colours.moss, rings(850)),
    person({
      x: 1290,
      y: 850,
      height: 440,
      coat: colours.ochre,
      trousers: colours.ink,
      helmet: colours.snow,
      front: 'hold',
      back: 'hold',
      looks: 'left',
    }),
    box(1180, 560, 96, 14, colours.steel, 2),
    scales(),
  );
}

/** Remnants with a label, which are raw material. */
const rack = (): Drawing =>
  all(
    each([[250], [430]], (y) => box(180, y, 760, 14, colours.ink)),
    each([[180], [560], [926]], (x) => box(x, 240, 14, 330, colours.ink)),
    each(
      [
        [210, 250, 130, 96],
        [370, 250, 80, 130],
        [470, 250, 70, 84],
        [600, 250, 170, 110],
        [800, 250, 90, 140],
        [220, 430, 210, 80],
        [450, 430, 90, 120],
        [610, 430, 110, 96],
        [750, 430, 150, 70],
      ],
      (x, y, width, height) =>
        all(
          box(x, y - height, width, height, colours.steel, 2),
          box(x + 10, y - height + 10, 34, 20, colours.paper, 2),
        ),
    ),
  );

const bin = (x: number, fill: Colour, content: Drawing): Drawing =>
  all(
    content,
    polygon(
      [
        [x - 14, 620],
        [x + 304, 620],
        [x + 276, 850],
        [x + 14, 850],
      ],
      fill,
    ),
    box(x - 22, 608, 334, 26, darker(fill, 0.25), 6),
    box(x + 100, 690, 90, 60, colours.paper, 4),
    box(x + 114, 708, 62, 8, colours.steel, 3),
    box(x + 114, 726, 40, 8, colours.steel, 3),
  );

const turnings = (x: number): Drawing =>
  repeat(7, (at) => ring(x + 40 + at * 36, 596 - (at % 3) * 14, 26, lighter(colours.steel, 0.2), 7));

const plates = (x: number): Drawing =>
  repeat(6, (at) =>
    polygon(
      [
        [x + 20 + at * 44, 612],
        [x + 34 + at * 44, 556 - (at % 2) * 30],
        [x + 74 + at * 44, 566 - (at % 2) * 24],
        [x + 66 + at * 44, 612],
      ],
      at % 2 ? colours.mist : colours.steel,
    ),
  );

const rings = (x: number): Drawing =>
  repeat(6, (at) =>
    all(
      disc(x + 44 + at * 42, 592 - (at % 2) * 18, 30, at % 2 ? colours.ochre : darker(colours.ochre, 0.15)),
      disc(x + 44 + at * 42, 592 - (at % 2) * 18, 12, colours.slate),
    ),
  );

const scales = (): Drawing =>
  all(
    box(1400, 800, 170, 40, colours.ink, 6),
    box(1476, 640, 18, 160, colours.ink),
    box(1430, 580, 110, 70, colours.snow, 8),
    box(1446, 596, 78, 38, colours.deep, 4),
    each([[1458], [1478], [1498]], (x) => box(x, 606, 12, 18, colours.glow, 2)),
  );
