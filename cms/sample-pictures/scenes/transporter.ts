import { cloud, land, mist, ridge, sky, treeline } from '../land.ts';
import { blend, colours, darker, moods } from '../palette.ts';
import { all, area, box, line, repeat, type Drawing } from '../shapes.ts';
import { birch, grove } from '../trees.ts';
import { lorry, train } from '../vehicles.ts';

const mood = moods.autumn;
const [first, second, third, fourth] = mood.ridges;
const road = 560;

/** A lorry on a bridge and a goods train beneath it. */
export default function (): Drawing {
  const [far, middle, near] = [ridge(330, 50, 31), ridge(420, 36, 4), ridge(520, 26, 17)];
  return all(
    sky(mood, [480, 230], 76),
    cloud(980, 140, 280, colours.snow),
    land(far, first),
    treeline(far, first, { seed: 1, height: 26 }),
    mist(900, 400, 760, colours.paper),
    land(middle, second),
    treeline(middle, second, { seed: 2, height: 40 }),
    land(near, third),
    treeline(near, blend(third, fourth, 0.4), { seed: 3, height: 60 }),
    land(() => 700, mood.ground),
    area('M-20,760 C500,730 1100,790 1620,750 V920 H-20 Z', blend(mood.ground, colours.glow, 0.3)),
    rails(),
    train(130, 846, 4),
    bridge(),
    lorry(620, road - 10, colours.deep),
    railing(),
    grove(-70, 110, 900, 300, 6, fourth),
    birch(1490, 905, 420, colours.ochre),
    birch(1575, 910, 330, colours.glow),
  );
}

const bridge = (): Drawing =>
  all(
    box(-10, road - 10, 1620, 40, colours.mist),
    box(-10, road + 22, 1620, 22, darker(colours.mist, 0.25)),
    ...[210, 800, 1390].map((x) =>
      all(
        box(x - 34, road + 40, 68, 380, colours.mist),
        box(x + 8, road + 40, 26, 380, darker(colours.mist, 0.2)),
        box(x - 60, road + 40, 120, 24, darker(colours.mist, 0.3)),
      ),
    ),
  );

const railing = (): Drawing =>
  all(
    repeat(28, (at) =>
      line(
        [
          [at * 60, road - 8],
          [at * 60, road - 46],
        ],
        colours.slate,
        5,
      ),
    ),
    line(
      [
        [-10, road - 46],
        [1610, road - 46],
      ],
      colours.slate,
      6,
    ),
    line(
      [
        [-10, road - 28],
        [1610, road - 28],
      ],
      colours.slate,
      4,
    ),
  );

const rails = (): Drawing =>
  all(
    box(0, 846, 1600, 8, colours.ink),
    box(0, 854, 1600, 22, colours.bark),
    repeat(40, (at) => box(at * 42, 856, 22, 12, darker(colours.bark, 0.3))),
  );
