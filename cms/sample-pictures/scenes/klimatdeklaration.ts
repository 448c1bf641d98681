import { lamp, room, trusses } from '../indoors.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';
import { paperRoll } from '../things.ts';

/** Rolls of paper with a label that tells what they have cost the climate. */
export default function (): Drawing {
  return all(
    room('#dfe7e2', '#9aa295', 740),
    trusses(20, colours.deep),
    lamp(420, 100, 520),
    lamp(1180, 100, 520),
    ...[
      [300, 800, 150],
      [640, 800, 150],
      [470, 540, 150],
    ].map(([x = 0, y = 0, r = 0]) => paperRoll(x, y - r + 60, r)),
    box(900, 300, 420, 500, colours.snow, 14),
    box(900, 300, 420, 96, colours.spruce, 14),
    box(900, 370, 420, 26, colours.spruce),
    area('M1110,320 q50,10 40,56 q-54,6 -62,-34 q8,-16 22,-22 Z', colours.lime),
    repeat(4, (at) =>
      all(
        box(940, 440 + at * 80, 120, 18, colours.mist, 6),
        box(1090, 436 + at * 80, 190 - at * 36, 26, at ? colours.slate : colours.ember, 6),
      ),
    ),
    person({
      x: 1440,
      y: 870,
      height: 450,
      coat: colours.paper,
      hair: colours.rust,
      skin: skins[1],
      front: 'hold',
      looks: 'left',
    }),
  );
}
