import { bench, lamp, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { gear } from '../machines.ts';
import { colours, lighter, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, line, repeat, type Drawing } from '../shapes.ts';

const wall = '#e6dcc3';

/** One shows a gearwheel to three others at a workbench. */
export default function (): Drawing {
  return all(
    room(wall, '#b39b70', 760),
    windowOnto(110, 130, 380, 300, view(), 3),
    tools(),
    lamp(800, 70, 640),
    person({ x: 470, y: 852, height: 470, coat: colours.deep, hair: colours.ochre, front: 'hold' }),
    person({
      x: 640,
      y: 858,
      height: 430,
      coat: colours.ember,
      trousers: colours.deep,
      hair: colours.night,
      skin: skins[3],
      front: 'table',
    }),
    person({
      x: 1130,
      y: 858,
      height: 445,
      coat: colours.moss,
      hair: colours.rust,
      skin: skins[1],
      front: 'table',
      looks: 'left',
    }),
    person({
      x: 940,
      y: 852,
      height: 480,
      coat: colours.slate,
      hair: colours.mist,
      front: 'raise',
      back: 'raise',
      looks: 'left',
    }),
    gear(806, 478, 92, 14, colours.ochre),
    bench(360, 880, 900, 240, colours.timber, colours.ink),
    gear(540, 608, 34, 10, colours.steel),
    gear(1010, 600, 42, 11, colours.brick),
    box(1100, 614, 110, 26, colours.ink, 5),
    box(640, 616, 90, 24, colours.paper, 3),
  );
}

function view(): Drawing {
  const hills = ridge(330, 24, 9);
  return all(
    sky(moods.day, [390, 210], 34),
    land(hills, moods.day.ridges[1]),
    treeline(hills, moods.day.ridges[2], { seed: 9, height: 60 }),
    box(0, 370, 600, 90, moods.day.ground),
  );
}

/** Tools on a board, in the order of their size. */
const tools = (): Drawing =>
  all(
    box(1150, 130, 360, 260, lighter(colours.timber, 0.2), 6),
    repeat(5, (at) =>
      all(
        line(
          [
            [1200 + at * 40, 190],
            [1200 + at * 40, 250 + at * 16],
          ],
          colours.slate,
          12,
        ),
        disc(1200 + at * 40, 182, 17, colours.slate),
        disc(1200 + at * 40, 176, 9, lighter(colours.timber, 0.2)),
      ),
    ),
    line(
      [
        [1430, 200],
        [1430, 330],
      ],
      colours.bark,
      16,
    ),
    box(1402, 172, 56, 36, colours.ink, 6),
    line(
      [
        [1478, 180],
        [1478, 250],
      ],
      colours.ember,
      18,
    ),
    line(
      [
        [1478, 250],
        [1478, 320],
      ],
      colours.steel,
      8,
    ),
  );
