import { dice } from '../dice.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { blend, colours, lighter, moods } from '../palette.ts';
import { all, area, line, oval, polygon, repeat, type Drawing } from '../shapes.ts';
import { spruce, tuft } from '../trees.ts';

const mood = { ...moods.dawn, sky: ['#b9cfc2', '#d3ddc4', '#e9e4c2', '#f7e6b4'] };

/** A stump with its rings, a seedling, and the tall forest behind. */
export default function (): Drawing {
  const hills = ridge(560, 24, 6);
  return all(
    sky(mood, [980, 360], 66),
    land(hills, mood.ridges[0]),
    treeline(hills, mood.ridges[0], { seed: 5, height: 120 }),
    trunks(620, '#8fb0a2', 20, 30, 3),
    trunks(680, '#5d8a7c', 13, 48, 9),
    land(ridge(690, 16, 4), blend(colours.moss, colours.meadow, 0.35)),
    trunks(760, colours.pine, 5, 84, 16),
    land(ridge(745, 22, 9), colours.moss),
    stump(560, 700),
    seedling(1090, 830),
    tuft(250, 850, 50, colours.meadow),
    tuft(860, 880, 44, colours.meadow),
    tuft(1380, 840, 56, colours.meadow),
    tuft(1260, 895, 40, colours.lime),
  );
}

/** Straight trunks that reach out of the picture, with a few dry twigs. */
function trunks(foot: number, fill: string, count: number, width: number, seed: number): Drawing {
  const roll = dice(seed);
  return repeat(count, (at) => {
    const x = ((at + roll(0.1, 0.9)) * 1640) / count - 20;
    const half = (width / 2) * roll(0.7, 1.1);
    const twig = roll(120, 420);
    return all(
      polygon(
        [
          [x - half * 1.5, foot + 40],
          [x - half * 0.8, -10],
          [x + half * 0.8, -10],
          [x + half * 1.5, foot + 40],
        ],
        fill,
      ),
      polygon(
        [
          [x - half * 1.5, foot + 40],
          [x - half * 0.8, -10],
          [x - half * 0.3, -10],
          [x - half * 0.7, foot + 40],
        ],
        lighter(fill, 0.12),
      ),
      line(
        [
          [x, twig],
          [x + half * 4, twig - half * 1.6],
        ],
        fill,
        half * 0.28,
      ),
      line(
        [
          [x, twig + 90],
          [x - half * 3.4, twig + 60],
        ],
        fill,
        half * 0.24,
      ),
    );
  });
}

function stump(x: number, y: number): Drawing {
  const rings = [1, 0.9, 0.76, 0.62, 0.5, 0.36, 0.23, 0.1];
  return all(
    area(
      `M${x - 300},${y} q-6,110 -90,170 q180,-40 240,14 q70,-50 150,6 q90,-60 260,-18 q-60,-60 -50,-172 Z`,
      colours.bark,
    ),
    area(
      `M${x + 90},${y + 70} q20,70 60,112 q90,-50 170,-10 q-60,-60 -50,-172 Z`,
      blend(colours.bark, colours.ink, 0.3),
    ),
    oval(x, y, 300, 104, blend(colours.bark, colours.ink, 0.15)),
    ...rings.map((share, at) =>
      oval(
        x + 26 * (1 - share),
        y - 6 * (1 - share),
        286 * share,
        94 * share,
        at % 2 ? colours.timber : at ? lighter(colours.sand, 0.15) : colours.sand,
      ),
    ),
    line(
      [
        [x + 26, y - 5],
        [x + 180, y + 60],
      ],
      colours.timber,
      4,
    ),
  );
}

const seedling = (x: number, y: number): Drawing =>
  all(oval(x, y + 2, 110, 20, blend(colours.moss, colours.pine, 0.5)), spruce(x, y, 230, colours.meadow));
