import { lamp, room } from '../indoors.ts';
import { colours, lighter } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';
import { spruce } from '../trees.ts';

/** A stand at a trade fair with fibre trays and a flag. */
export default function (): Drawing {
  return all(
    room('#24404e', '#39535c', 760),
    ...[300, 800, 1300].map((x) => lamp(x, 90, 560)),
    box(440, 220, 720, 80, colours.ochre, 12),
    box(460, 300, 24, 480, colours.paper),
    box(1116, 300, 24, 480, colours.paper),
    box(484, 300, 632, 300, '#dfe6d6'),
    spruce(620, 590, 230, colours.moss),
    spruce(740, 590, 170, colours.spruce),
    box(400, 640, 800, 150, colours.timber, 10),
    box(400, 640, 800, 24, lighter(colours.timber, 0.35), 8),
    repeat(5, (at) =>
      area(`M${470 + at * 140},586 h110 l-16,54 h-78 Z`, at % 2 ? colours.sand : colours.cream),
    ),
    person({
      x: 960,
      y: 860,
      height: 430,
      coat: colours.moss,
      hair: colours.rust,
      front: 'hold',
      looks: 'left',
    }),
    person({
      x: 300,
      y: 880,
      height: 440,
      coat: colours.paper,
      hair: colours.night,
      skin: skins[1],
      front: 'reach',
    }),
    person({
      x: 1340,
      y: 880,
      height: 450,
      coat: colours.ember,
      hair: colours.bark,
      skin: skins[2],
      looks: 'left',
      front: 'raise',
    }),
  );
}
