import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, area, repeat, shifted, type Drawing } from '../shapes.ts';
import { birch } from '../trees.ts';

/** Solar panels close by, with the sun over the ridge. */
export default function (): Drawing {
  return all(
    sky(moods.day, [1180, 240], 90),
    cloud(240, 160, 260, colours.snow),
    land(ridge(480, 24, 14), moods.day.ridges[1]),
    treeline(ridge(480, 24, 14), moods.day.ridges[2], { seed: 5, height: 70 }),
    land(() => 560, moods.day.ground),
    ...[0, 1, 2].map((row) =>
      shifted(
        row * -70,
        row * 120,
        all(
          area('M260,560 L1300,500 L1420,620 L330,700 Z', colours.ink),
          repeat(8, (at) =>
            area(
              `M${286 + at * 128},${566 - at * 7.4} l112,-6.5 l${14 - at * 0.4},58 l-112,8 Z`,
              at % 2 ? '#23506b' : '#2a5d7a',
            ),
          ),
          repeat(8, (at) =>
            area(
              `M${304 + at * 130},${636 - at * 7.2} l114,-7 l13,50 l-114,9 Z`,
              at % 2 ? '#2a5d7a' : '#23506b',
            ),
          ),
        ),
      ),
    ),
    birch(1500, 880, 420, colours.lime),
  );
}
