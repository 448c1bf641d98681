import { windowRow } from '../buildings.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { blend, colours, darker, lighter, moods } from '../palette.ts';
import { all, each, area, box, line, polygon, repeat, type Drawing, type Point } from '../shapes.ts';
import { birch, tuft } from '../trees.ts';

const mood = moods.day;

/** A workshop among birches, with solar panels on its roof. */
export default function (): Drawing {
  const [far, near] = [ridge(470, 40, 16), ridge(560, 22, 29)];
  return all(
    sky(mood, [1260, 190], 80),
    cloud(180, 190, 300, colours.snow),
    cloud(820, 120, 200, colours.snow),
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[0], { seed: 3, height: 32 }),
    land(near, mood.ridges[1]),
    treeline(near, mood.ridges[2], { seed: 4, height: 50 }),
    land(ridge(640, 14, 5), mood.ground),
    area('M-20,790 C300,730 1100,760 1620,700 V920 H-20 Z', blend(mood.ground, colours.lime, 0.55)),
    birch(1390, 720, 330, colours.meadow),
    workshop(),
    birch(180, 800, 420, colours.lime),
    birch(90, 830, 340, colours.meadow),
    birch(1500, 800, 400, colours.lime),
    each(
      [
        [330, 880],
        [760, 870],
        [1180, 885],
        [1340, 840],
      ],
      (x, y) => tuft(x, y, 40, colours.moss),
    ),
  );
}

const left = 380;
const right = 1240;
const eaves = 520;
const peak = 330;
const foot = 770;

function workshop(): Drawing {
  return all(
    box(left, eaves, right - left, foot - eaves, colours.falu),
    repeat(30, (at) => box(left + at * 29, eaves, 2, foot - eaves, darker(colours.falu, 0.14))),
    box(left, foot - 22, right - left, 22, colours.slate),
    box(left, eaves, 14, foot - eaves, colours.paper),
    box(right - 14, eaves, 14, foot - eaves, colours.paper),
    windowRow(left + 30, 590, 420, 96, 5, colours.ice),
    gate(),
    polygon(
      [
        [left - 46, eaves + 12],
        [left + 96, peak],
        [right - 96, peak],
        [right + 46, eaves + 12],
      ],
      colours.ink,
    ),
    panels(),
  );
}

const gate = (): Drawing =>
  all(
    box(870, 570, 270, 200, colours.paper),
    box(882, 582, 120, 188, colours.deep),
    box(1008, 582, 120, 188, colours.deep),
    ...[882, 1008].map((x) =>
      line(
        [
          [x + 8, 590],
          [x + 112, 762],
        ],
        colours.slate,
        7,
      ),
    ),
  );

/** Rows of panels that follow the slope of the roof. */
function panels(): Drawing {
  const place = (across: number, down: number): Point => {
    const edge = 130 - 118 * down;
    return [left + edge - 30 + across * (right - left - 2 * (edge - 30)), peak + 18 + down * 150];
  };
  return repeat(3, (row) =>
    repeat(9, (at) => {
      const [from, to, top, bottom] = [
        at / 9 + 0.006,
        (at + 1) / 9 - 0.006,
        row / 3 + 0.02,
        (row + 1) / 3 - 0.03,
      ];
      const shine = (row + at) % 4 === 0 ? lighter('#2d6076', 0.3) : '#2d6076';
      return all(
        polygon([place(from, top), place(to, top), place(to, bottom), place(from, bottom)], shine),
        line([place((from + to) / 2, top), place((from + to) / 2, bottom)], colours.steel, 1.5),
        line([place(from, (top + bottom) / 2), place(to, (top + bottom) / 2)], colours.steel, 1.5),
      );
    }),
  );
}
