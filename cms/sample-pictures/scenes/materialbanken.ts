import { lamp, room } from '../indoors.ts';
import { screen } from '../machines.ts';
import { colours, darker } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, each, repeat, ring, type Drawing } from '../shapes.ts';
import { crate } from '../things.ts';

/** Shelves with sorted offcuts of sheet metal and wood. */
export default function (): Drawing {
  return all(
    room('#e8dfc8', '#b29c78', 790),
    ...[180, 400, 620].map((y) =>
      all(box(160, y + 120, 900, 20, colours.timber), box(160, y + 140, 900, 8, colours.bark)),
    ),
    box(150, 160, 20, 630, colours.bark),
    box(1050, 160, 20, 630, colours.bark),
    repeat(5, (at) => box(200 + at * 30, 190 + at * 4, 20, 110 - at * 4, darker(colours.timber, at * 0.06))),
    repeat(9, (at) => box(430, 290 - at * 12, 220 - at * 9, 9, at % 2 ? colours.steel : colours.mist)),
    each(
      [
        [760, 250, 50],
        [860, 262, 38],
        [940, 256, 44],
      ],
      (x, y, radius) => ring(x, y, radius, colours.slate, 16),
    ),
    ...[220, 420, 620, 820].map((x, at) =>
      crate(x, 520, 150, 100, [colours.ember, colours.moss, colours.ochre, colours.slate][at] ?? ''),
    ),
    repeat(6, (at) =>
      box(
        210 + at * 66,
        700 - (at % 3) * 16,
        48,
        40 + (at % 3) * 16,
        [colours.timber, colours.sand, colours.bark][at % 3] ?? '',
      ),
    ),
    repeat(8, (at) => disc(660 + at * 46, 718, 22, at % 2 ? colours.brick : colours.steel)),
    person({
      x: 1240,
      y: 870,
      height: 470,
      coat: colours.moss,
      hair: colours.bark,
      skin: skins[3],
      front: 'hold',
      looks: 'left',
    }),
    screen(1360, 330, 180, 130, 'bars', colours.ochre),
    lamp(620, 60, 420),
  );
}
