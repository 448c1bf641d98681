import { cottage } from '../buildings.ts';
import { headframe } from '../industry.ts';
import { cloud, land, ridge, sky, treeline, water } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, reflected, type Drawing } from '../shapes.ts';
import { birch, grove, tuft } from '../trees.ts';

const mood = moods.evening;
const shore = 600;

/** A lake below blue mountains, with a mine's headframe and red houses on the shore. */
export default function (): Drawing {
  const hills = mountains();
  return all(
    sky(mood, [620, 400], 64),
    cloud(1180, 190, 300, colours.steel),
    cloud(120, 150, 230, colours.peach),
    hills,
    water(mood, shore, 5),
    reflected(shore, hills, 0.22),
    land(ridge(792, 46, 14), mood.ground),
    headframe(1220, 830, 350),
    cottage(880, 846, 200, colours.falu),
    cottage(1400, 838, 160, colours.brick),
    birch(815, 850, 260, colours.ochre),
    grove(-60, 420, 900, 280, 31, colours.pine),
    tuft(700, 880, 40, colours.moss),
    tuft(1120, 870, 34, colours.moss),
  );
}

function mountains(): Drawing {
  const [first, second, third] = mood.ridges;
  const [far, middle, near] = [ridge(430, 90, 9), ridge(505, 56, 2), ridge(572, 22, 17)];
  return all(
    land(far, first),
    land(middle, second),
    treeline(middle, second, { seed: 3, height: 20 }),
    land(near, third),
    treeline(near, third, { seed: 7, height: 36 }),
  );
}
