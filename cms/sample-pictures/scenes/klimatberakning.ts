import { cottage, hall, sawtooth, silo } from '../buildings.ts';
import { pylon, turbine, wires } from '../industry.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { blend, colours, moods } from '../palette.ts';
import { all, each, area, type Drawing } from '../shapes.ts';
import { birch, grove } from '../trees.ts';

const mood = moods.day;
const pylons: readonly [number, number, number][] = [
  [1240, 500, 110],
  [1010, 560, 170],
  [700, 660, 270],
  [150, 850, 480],
];

/** Wind on the ridge, wires across the land, and a factory without smoke. */
export default function (): Drawing {
  const [first, second, third] = mood.ridges;
  const [far, middle, near] = [ridge(430, 50, 22), ridge(520, 34, 3), ridge(640, 30, 15)];
  return all(
    sky(mood, [520, 220], 64),
    cloud(820, 130, 280, colours.snow),
    cloud(120, 190, 200, colours.snow),
    land(far, first),
    each(
      [
        [250, 230, 20],
        [420, 260, 70],
        [1120, 250, 40],
        [1290, 290, 95],
        [1460, 240, 10],
      ],
      (x, height, turn) => turbine(x, far(x) + 6, height, turn),
    ),
    treeline(far, first, { seed: 6, height: 22 }),
    land(middle, second),
    treeline(middle, second, { seed: 7, height: 36 }),
    land(near, third),
    area('M-20,760 C400,690 1000,720 1620,660 V920 H-20 Z', mood.ground),
    area('M-20,830 C500,780 900,800 1620,740 V920 H-20 Z', blend(mood.ground, colours.lime, 0.5)),
    ...pylons.map(([x, y, height]) => pylon(x, y, height)),
    wires(pylons),
    wires([
      [150, 850, 480],
      [-420, 1000, 620],
    ]),
    silo(1310, 742, 70, 190, colours.mist),
    silo(1388, 742, 70, 190, colours.mist),
    sawtooth({ x: 860, y: 745, width: 440, height: 120, wall: colours.paper, windows: 5 }),
    hall({ x: 1440, y: 742, width: 240, height: 90, wall: colours.falu, windows: 4 }),
    cottage(520, 770, 120),
    birch(480, 800, 210, colours.lime),
    grove(1120, 1640, 930, 130, 7, mood.ridges[3]),
  );
}
