import { chimney, cottage, gable, hall, sawtooth, smoke } from '../buildings.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { blend, colours, moods } from '../palette.ts';
import { all, area, type Drawing } from '../shapes.ts';
import { birch, grove, stack } from '../trees.ts';

const mood = { ...moods.day, sky: ['#a9ccd2', '#bcd8d8', '#d2e4da', '#eeeeda'] };
const [first, second, third, fourth] = mood.ridges;
const river = '#8fbcc4';

/** One river through three regions: steel, timber and paper. */
export default function (): Drawing {
  return all(
    sky(mood, [420, 250], 62),
    cloud(1040, 150, 300, colours.snow),
    cloud(640, 110, 180, colours.snow),
    land(ridge(400, 60, 5), first),
    treeline(ridge(400, 60, 5), first, { seed: 1, height: 26 }),
    steel(),
    land(ridge(500, 34, 12), second),
    treeline(ridge(500, 34, 12), second, { seed: 2, height: 34, to: 820 }),
    sawmill(),
    land(ridge(620, 24, 30), third),
    area(
      'M900,500 C800,545 1100,570 1010,625 C900,690 620,690 560,770 C530,820 560,860 600,905 L1180,905 C960,850 840,800 960,730 C1090,660 1210,620 1090,570 C1020,540 950,530 980,500 Z',
      river,
    ),
    area(
      'M975,560 C1075,590 1010,640 900,680 C760,730 660,760 700,830 C640,760 760,710 880,660 C960,625 1010,600 975,560 Z',
      blend(river, colours.snow, 0.35),
    ),
    mill(),
    grove(1180, 1660, 905, 250, 8, fourth),
    grove(-60, 120, 910, 230, 15, fourth),
    birch(1120, 850, 190, colours.lime),
  );
}

const steel = (): Drawing =>
  all(
    smoke(1222, 306, 150, colours.snow, 0.85),
    chimney(1222, 480, 172, 26, colours.slate),
    chimney(1270, 480, 130, 22, colours.slate),
    sawtooth({ x: 1060, y: 520, width: 300, height: 86, wall: colours.steel, windows: 5 }),
  );

const sawmill = (): Drawing =>
  all(
    stack(1130, 590, 170, 3, 13),
    gable({ x: 1310, y: 592, width: 120, height: 66 }),
    hall({ x: 1420, y: 592, width: 220, height: 60, wall: colours.falu, windows: 5 }),
  );

const mill = (): Drawing =>
  all(
    smoke(372, 430, 190, colours.snow, 0.9),
    chimney(372, 740, 310, 42),
    hall({ x: 170, y: 760, width: 330, height: 120, wall: colours.cream, window: colours.slate, windows: 6 }),
    gable({ x: 60, y: 760, width: 170, height: 150, wall: colours.brick }),
    cottage(250, 850, 120),
  );
