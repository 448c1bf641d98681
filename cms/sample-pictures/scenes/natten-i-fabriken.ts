import { chimney, hall, sawtooth } from '../buildings.ts';
import { land, ridge, sky, stars, treeline } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, each, area, box, disc, faded, line, polygon, type Drawing } from '../shapes.ts';
import { spruce } from '../trees.ts';

const mood = moods.night;
const ground = 720;
const dark = '#16303f';

/** A factory in the snow at night; a few windows are lit though nobody is there. */
export default function (): Drawing {
  const [far, near] = [ridge(520, 44, 18), ridge(610, 24, 6)];
  return all(
    sky(mood, [1240, 190], 58),
    disc(1262, 178, 50, '#1d4256'),
    stars(150, 3, '#dfe8ea'),
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[0], { seed: 4, height: 40 }),
    land(near, mood.ridges[1]),
    treeline(near, mood.ridges[1], { seed: 5, height: 64 }),
    factory(),
    land(ridge(730, 14, 10), '#a9c0cc'),
    area('M560,745 C600,800 520,850 480,910 L700,910 C690,850 660,800 640,742 Z', '#93aebc'),
    faded(
      0.35,
      polygon(
        [
          [884, 742],
          [936, 742],
          [990, 900],
          [780, 900],
        ],
        colours.glow,
      ),
    ),
    lampPost(420),
    each(
      [
        [60, 890, 330],
        [200, 860, 230],
        [1400, 870, 300],
        [1530, 905, 380],
      ],
      (x, y, height) => spruce(x, y, height, '#1b4152'),
    ),
  );
}

/** Three windows and a gate that nobody has turned the light off behind. */
const factory = (): Drawing =>
  all(
    chimney(640, ground, 360, 44, '#335364', '#4a6b7b'),
    hall({
      x: 480,
      y: ground + 26,
      width: 320,
      height: 150,
      wall: '#284655',
      roof: colours.snow,
      window: (pane) => (pane === 1 ? colours.glow : dark),
      windows: 6,
      frame: '#55707d',
    }),
    sawtooth({
      x: 800,
      y: ground + 26,
      width: 470,
      height: 150,
      wall: '#2f4f5f',
      roof: colours.snow,
      window: (pane) => (pane === 5 || pane === 8 ? colours.glow : dark),
      windows: 5,
      frame: '#55707d',
    }),
    box(880, 652, 60, 94, colours.glow),
    box(907, 652, 5, 94, '#24404f'),
  );

const lampPost = (x: number): Drawing =>
  all(
    faded(
      0.18,
      polygon(
        [
          [x + 34, 500],
          [x + 66, 500],
          [x + 190, 800],
          [x - 90, 800],
        ],
        colours.glow,
      ),
    ),
    line(
      [
        [x, 800],
        [x, 480],
        [x + 50, 480],
      ],
      colours.ink,
      9,
    ),
    box(x + 30, 480, 42, 18, colours.ink, 6),
    disc(x + 51, 500, 11, colours.glow),
  );
