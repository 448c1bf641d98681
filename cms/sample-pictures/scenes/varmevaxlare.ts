import { cottage } from '../buildings.ts';
import { flange, gauge, pipe, valve } from '../machines.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { colours, darker, moods } from '../palette.ts';
import { all, each, box, polygon, repeat, within, type Drawing } from '../shapes.ts';
import { spruce } from '../trees.ts';

const mood = moods.winter;
const wall = '#d8c7a4';
const warm = colours.ember;
const cold = colours.slate;

/** Warm and cold pipes meet in a heat exchanger; the heat goes out to houses in the snow. */
export default function (): Drawing {
  return all(
    outdoors(),
    box(0, 0, 1010, 900, wall),
    within(
      0,
      0,
      1000,
      770,
      repeat(12, (row) =>
        repeat(8, (at) => box(at * 140 + (row % 2) * 70 - 60, row * 64 + 8, 128, 52, '#dfd0b0', 3)),
      ),
    ),
    box(1000, 0, 44, 900, darker(wall, 0.25)),
    box(0, 770, 1010, 130, colours.deep),
    pipe(
      [
        [-40, 240],
        [330, 240],
        [330, 330],
      ],
      warm,
      44,
    ),
    pipe(
      [
        [-40, 640],
        [330, 640],
        [330, 590],
      ],
      cold,
      44,
    ),
    pipe(
      [
        [660, 330],
        [660, 200],
        [1240, 200],
        [1240, 640],
      ],
      warm,
      44,
    ),
    pipe(
      [
        [660, 590],
        [660, 690],
        [1130, 690],
        [1130, 640],
      ],
      cold,
      44,
    ),
    each(
      [
        [150, 240, warm],
        [150, 640, cold],
        [860, 200, warm],
        [860, 690, cold],
      ],
      (x, y, fill) => flange(x, y, fill, false, 44),
    ),
    exchanger(),
    valve(240, 180, 40, colours.ink),
    valve(780, 630, 40, colours.ink),
    gauge(120, 430, 84, 0.7),
    gauge(860, 440, 84, 0.45),
  );
}

/** Plates pressed together between two heads. */
const exchanger = (): Drawing =>
  all(
    box(290, 740, 420, 36, colours.ink, 4),
    box(330, 330, 330, 410, colours.steel),
    repeat(16, (at) => box(338 + at * 20.3, 320, 11, 424, at % 2 ? '#c9785c' : '#5f8797', 4)),
    box(272, 296, 70, 460, colours.ink, 10),
    box(650, 296, 70, 460, colours.ink, 10),
    ...[340, 520, 700].map((y) => box(250, y, 492, 14, colours.ochre, 7)),
  );

function outdoors(): Drawing {
  const [far, near] = [ridge(430, 36, 7), ridge(560, 20, 12)];
  return all(
    sky(mood, [1420, 250], 54),
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[1], { seed: 4, height: 56, from: 1000 }),
    land(near, mood.ground),
    each(
      [
        [1120, 640, 150],
        [1310, 625, 120],
        [1452, 650, 170],
      ],
      (x, y, width) => all(cottage(x, y, width), snowOn(x, y, width)),
    ),
    spruce(1275, 606, 120, mood.ridges[3]),
    land((x) => 700 + (x - 1000) * 0.06, '#dfe8e8'),
    spruce(1540, 880, 300, mood.ridges[3]),
    spruce(1440, 915, 190, mood.ridges[3]),
  );
}

const snowOn = (x: number, y: number, width: number): Drawing => {
  const top = y - width * 0.46;
  return polygon(
    [
      [x - width * 0.06, top + 2],
      [x + width * 0.08, top - width * 0.31],
      [x + width * 0.92, top - width * 0.31],
      [x + width * 1.06, top + 2],
      [x + width * 0.98, top - 6],
      [x + width * 0.02, top - 6],
    ],
    colours.snow,
  );
};
