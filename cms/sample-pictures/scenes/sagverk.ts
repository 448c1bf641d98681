import { gable, hall, smoke, chimney } from '../buildings.ts';
import { packs } from '../industry.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';
import { stack } from '../trees.ts';
import { logHandler } from '../vehicles.ts';

const mood = moods.day;
const yard = 690;

/** A timber yard with a log handler among the stacks. */
export default function (): Drawing {
  const [far, near] = [ridge(440, 44, 25), ridge(530, 22, 10)];
  return all(
    sky(mood, [1240, 230], 68),
    cloud(240, 160, 300, colours.snow),
    cloud(760, 230, 190, colours.snow),
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[0], { seed: 3, height: 34 }),
    land(near, mood.ridges[2]),
    treeline(near, mood.ridges[2], { seed: 5, height: 62 }),
    smoke(1010, 316, 170, colours.snow, 0.85),
    chimney(1010, yard, 370, 36, colours.slate),
    hall({ x: 880, y: yard, width: 520, height: 150, wall: colours.falu, window: colours.mist, windows: 9 }),
    gable({ x: 700, y: yard, width: 210, height: 170, window: colours.mist }),
    packs(1420, yard, 2, 3),
    box(0, yard, 1600, 210, '#cdb88a'),
    area('M0,760 C400,730 900,800 1600,750 V900 H0 Z', '#bda674'),
    repeat(7, (at) => box(60 + at * 240, 770 + (at % 3) * 36, 110, 5, '#a98f5e', 3)),
    stack(-40, 716, 620, 7, 27),
    logHandler(880, 846),
    stack(1330, 880, 330, 4, 33),
  );
}
