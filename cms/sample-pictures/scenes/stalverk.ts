import { chimney, hall, sawtooth, silo, smoke } from '../buildings.ts';
import { land, ridge, sky, stars, treeline, water } from '../land.ts';
import { blend, colours, moods } from '../palette.ts';
import { all, box, faded, polygon, reflected, repeat, type Drawing } from '../shapes.ts';
import { grove } from '../trees.ts';

const mood = {
  ...moods.evening,
  sky: ['#173246', '#2a4658', '#5d5f68', '#a86f5c', '#dd8f5e'],
  sun: '#f3b273',
};
const shore = 690;
const steel = '#2b4654';

/** Light from the halls at dusk. */
export default function (): Drawing {
  const [far, near] = [ridge(520, 46, 11), ridge(600, 24, 5)];
  const works = buildings();
  return all(
    sky(mood, [760, 560], 60),
    stars(60, 8, '#dfe3d6', 200),
    land(far, '#3d5563'),
    treeline(far, '#3d5563', { seed: 5, height: 30 }),
    land(near, '#263f4d'),
    treeline(near, '#263f4d', { seed: 6, height: 46 }),
    works,
    box(0, shore - 10, 1600, 12, '#122a36'),
    water({ ...mood, water: '#274556', shine: '#e39a63' }, shore, 31),
    reflected(shore, works, 0.35),
    grove(-60, 200, 910, 260, 3, '#0f2733'),
    grove(1420, 1680, 910, 300, 4, '#0f2733'),
  );
}

function buildings(): Drawing {
  const plume = blend(colours.peach, '#8a7a80', 0.55);
  return all(
    smoke(420, 236, 230, plume, 0.7),
    smoke(1230, 176, 270, plume, 0.7),
    chimney(420, shore, 440, 46, '#3a5360', colours.ember),
    chimney(1230, shore, 500, 52, '#3a5360', colours.ember),
    chimney(1310, shore, 360, 40, '#3a5360', colours.ember),
    silo(300, shore, 74, 220, '#3f5c69'),
    sawtooth({
      x: 380,
      y: shore,
      width: 380,
      height: 150,
      wall: steel,
      roof: '#1b3441',
      window: colours.glow,
      windows: 5,
    }),
    tallHall(),
    hall({
      x: 1030,
      y: shore,
      width: 380,
      height: 120,
      wall: steel,
      roof: '#1b3441',
      window: colours.glow,
      windows: 7,
    }),
    silo(1420, shore, 84, 190, '#3f5c69'),
  );
}

/** The melt shop: its gate is open towards the furnace. */
const tallHall = (): Drawing =>
  all(
    box(740, shore - 280, 320, 280, '#34505e'),
    polygon(
      [
        [726, shore - 280],
        [790, shore - 330],
        [1010, shore - 330],
        [1074, shore - 280],
      ],
      '#1b3441',
    ),
    box(850, shore - 346, 100, 26, '#1b3441'),
    repeat(7, (at) => box(762 + at * 42, shore - 252, 24, 44, colours.glow)),
    box(810, shore - 170, 180, 170, colours.ember),
    box(834, shore - 146, 132, 146, '#f08a45'),
    box(862, shore - 118, 76, 118, colours.glow),
    faded(
      0.16,
      polygon(
        [
          [810, shore],
          [990, shore],
          [1090, shore + 14],
          [710, shore + 14],
        ],
        colours.glow,
      ),
    ),
  );
