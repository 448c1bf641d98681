import { chimney, cottage, hall } from '../buildings.ts';
import { cloud, land, ridge, sky, treeline, water, type Ridge } from '../land.ts';
import { colours, darker, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, line, repeat, reflected, type Drawing } from '../shapes.ts';
import { grove } from '../trees.ts';

const mood = { ...moods.dawn, sky: ['#b9d3d3', '#d2ddcf', '#ecdcbd', '#f8e0ac'] };
const shore = 690;
const deck = 520;

/** A crane holds the piece that joins the two halves of a bridge. */
export default function (): Drawing {
  const spans = bridge();
  return all(
    sky(mood, [800, 420], 84),
    cloud(150, 150, 240, colours.snow),
    cloud(1240, 200, 270, colours.snow),
    hills(),
    water(mood, shore, 3),
    reflected(shore, spans, 0.3),
    cottage(110, deck, 120),
    chimney(1470, 440, 140, 30),
    hall({ x: 1380, y: deck, width: 260, height: 90, windows: 5 }),
    spans,
    land(leftBank, mood.ground),
    land(rightBank, mood.ground),
    grove(-60, 330, 940, 250, 5, colours.spruce),
    grove(1320, 1680, 930, 210, 9, colours.spruce),
    crane(),
    person({ x: 560, y: deck, height: 92, coat: colours.ember, helmet: colours.glow, front: 'raise' }),
    person({
      x: 1080,
      y: deck,
      height: 92,
      coat: colours.deep,
      helmet: colours.paper,
      skin: skins[2],
      front: 'raise',
      looks: 'left',
    }),
  );
}

const leftBank: Ridge = (x) => deck + 24 + Math.max(0, x - 290) ** 1.5 * 0.12;
const rightBank: Ridge = (x) => deck + 24 + Math.max(0, 1350 - x) ** 1.5 * 0.12;

function hills(): Drawing {
  const [far, near] = [ridge(500, 40, 8), ridge(600, 30, 27)];
  return all(
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[0], { seed: 3, height: 34 }),
    land(near, mood.ridges[1]),
    treeline(near, mood.ridges[1], { seed: 4, height: 46 }),
  );
}

/** Two halves on brick piers, with a gap in the middle. */
const bridge = (): Drawing =>
  all(
    half(-20, 640),
    half(1000, 1620),
    ...[430, 1210].map((x) =>
      all(
        area(`M${x - 46},${deck + 20} h92 l16,250 h-124 Z`, colours.brick),
        area(`M${x + 10},${deck + 20} h36 l16,250 h-46 Z`, darker(colours.brick, 0.2)),
      ),
    ),
  );

const half = (from: number, to: number): Drawing =>
  all(
    box(from, deck, to - from, 26, colours.ink),
    box(from, deck + 60, to - from, 10, colours.ink),
    repeat(Math.floor((to - from) / 52), (at) =>
      line(
        [
          [from + at * 52, deck + 64],
          [from + at * 52 + 26, deck + 20],
          [from + at * 52 + 52, deck + 64],
        ],
        colours.ink,
        6,
      ),
    ),
    repeat(Math.floor((to - from) / 52), (at) =>
      line(
        [
          [from + 14 + at * 52, deck],
          [from + 14 + at * 52, deck - 34],
        ],
        colours.slate,
        4,
      ),
    ),
    line(
      [
        [from, deck - 34],
        [to - 14, deck - 34],
      ],
      colours.slate,
      5,
    ),
  );

const crane = (): Drawing =>
  all(
    line(
      [
        [1290, deck],
        [1290, 70],
      ],
      colours.ember,
      22,
    ),
    repeat(9, (at) =>
      line(
        [
          [1280, 110 + at * 44],
          [1300, 132 + at * 44],
          [1280, 154 + at * 44],
        ],
        darker(colours.ember, 0.3),
        4,
      ),
    ),
    line(
      [
        [720, 96],
        [1480, 96],
      ],
      colours.ember,
      18,
    ),
    line(
      [
        [760, 92],
        [1290, 40],
        [1470, 92],
      ],
      colours.ink,
      4,
    ),
    box(1420, 100, 74, 56, colours.ink, 4),
    box(1262, 112, 62, 66, colours.paper, 6),
    box(1270, 120, 46, 34, colours.slate, 4),
    line(
      [
        [820, 100],
        [820, 330],
      ],
      colours.ink,
      4,
    ),
    line(
      [
        [700, 410],
        [820, 330],
        [940, 410],
      ],
      colours.ink,
      4,
    ),
    missingPiece(),
  );

/** The missing piece, on its way down. */
const missingPiece = (): Drawing =>
  all(
    box(650, 410, 340, 26, colours.ember),
    box(650, 470, 340, 10, colours.ember),
    repeat(6, (at) =>
      line(
        [
          [654 + at * 55, 474],
          [682 + at * 55, 430],
          [709 + at * 55, 474],
        ],
        colours.ember,
        6,
      ),
    ),
  );
