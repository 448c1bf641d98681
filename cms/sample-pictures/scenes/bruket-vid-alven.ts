import { chimney, gable, hall, smoke } from '../buildings.ts';
import { land, mist, ridge, sky, treeline, water } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, box, reflected, type Drawing } from '../shapes.ts';
import { birch, grove } from '../trees.ts';

const mood = moods.dawn;
const shore = 640;

/** An old mill by a calm river at dawn. */
export default function (): Drawing {
  const [far, middle, near] = [ridge(470, 60, 3), ridge(530, 50, 8), ridge(590, 34, 21)];
  const [first, second, third, fourth] = mood.ridges;
  const mill = buildings();
  return all(
    sky(mood, [1130, 430]),
    land(far, first),
    treeline(far, first, { seed: 4, height: 34 }),
    land(middle, second),
    treeline(middle, second, { seed: 5, height: 48 }),
    mist(1330, 572, 700, colours.paper),
    land(near, third),
    treeline(near, third, { seed: 6, height: 66 }),
    mill,
    box(0, shore - 12, 1600, 14, fourth),
    water(mood, shore, 11),
    reflected(shore, mill, 0.3),
    grove(-60, 250, 900, 330, 12, colours.pine),
    birch(1470, 905, 420, colours.ochre),
    birch(1555, 915, 350, colours.glow),
  );
}

function buildings(): Drawing {
  return all(
    smoke(1010, 236, 240, colours.snow),
    chimney(560, shore, 330, 44),
    chimney(1010, shore, 400, 50),
    chimney(1090, shore, 300, 40),
    hall({ x: 640, y: shore, width: 390, height: 150, windows: 8 }),
    hall({
      x: 1044,
      y: shore,
      width: 250,
      height: 110,
      wall: colours.cream,
      window: colours.slate,
      windows: 5,
    }),
    gable({ x: 420, y: shore, width: 230, height: 190, wall: colours.brick }),
  );
}
