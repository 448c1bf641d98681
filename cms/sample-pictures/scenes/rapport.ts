import { bench, plant, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky } from '../land.ts';
import { screen } from '../machines.ts';
import { colours, moods } from '../palette.ts';
import { person } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';
import { cup } from '../things.ts';
import { spruce } from '../trees.ts';

/** Somebody writes at a desk between binders. */
export default function (): Drawing {
  return all(
    room('#e9e2d0', '#9c8a6c', 760),
    windowOnto(
      160,
      110,
      420,
      330,
      all(
        sky(moods.winter, [200, 160], 36),
        land(ridge(360, 26, 8), moods.winter.ridges[1]),
        spruce(330, 460, 190),
        spruce(90, 470, 150),
      ),
      2,
    ),
    box(980, 150, 480, 18, colours.timber),
    box(980, 380, 480, 18, colours.timber),
    repeat(7, (at) =>
      box(
        1000 + at * 64,
        230 - (at % 3) * 14 + 0,
        48,
        150 + (at % 3) * 14,
        [colours.deep, colours.ember, colours.moss, colours.ochre][at % 4] ?? '',
        4,
      ),
    ),
    repeat(4, (at) =>
      box(
        1010 + at * 58,
        60 + (at % 2) * 12,
        44,
        90 - (at % 2) * 12,
        [colours.slate, colours.brick, colours.sand, colours.spruce][at] ?? '',
        4,
      ),
    ),
    plant(1390, 152, 90),
    person({ x: 700, y: 900, height: 520, coat: colours.brick, hair: colours.steel, front: 'table' }),
    bench(420, 900, 860, 230, colours.timber, colours.ink),
    area('M820,650 L1000,640 L1030,668 L800,672 Z', colours.snow),
    screen(1040, 480, 200, 150, 'bars'),
    box(1124, 630, 32, 40, colours.ink),
    cup(500, 640),
  );
}
