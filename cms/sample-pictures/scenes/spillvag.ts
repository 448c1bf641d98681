import { room } from '../indoors.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';

/** A bin of offcuts on a scale. */
export default function (): Drawing {
  return all(
    room('#dcd6c4', '#77857d', 780),
    repeat(10, (row) => box(0, 50 + row * 74, 1600, 3, '#cfc8b3')),
    box(480, 760, 640, 40, colours.ink, 10),
    box(440, 800, 720, 26, colours.steel, 8),
    area('M540,520 h520 l-46,240 h-428 Z', colours.deep),
    box(520, 500, 560, 34, colours.ink, 8),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
      area(
        `M${560 + at * 60},500 l${20 + (at % 3) * 12},-${70 + (at % 4) * 26} l40,${30 + (at % 2) * 20} l-6,50 Z`,
        [colours.steel, colours.mist, colours.brick, colours.ochre][at % 4] ?? '',
      ),
    ),
    box(1210, 330, 30, 480, colours.ink),
    box(1120, 240, 240, 150, colours.night, 18),
    box(1142, 264, 196, 100, '#1f4a3c', 8),
    ...[0, 1, 2].map((at) => box(1164 + at * 58, 284, 40, 60, colours.lime, 4)),
    person({
      x: 300,
      y: 870,
      height: 460,
      coat: colours.ember,
      helmet: colours.paper,
      skin: skins[2],
      front: 'reach',
    }),
  );
}
