import { land, outdoors } from '../land.ts';
import { robot } from '../machines.ts';
import { blend, colours, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';
import { birch } from '../trees.ts';

/** Open doors of a workshop, and people on their way in. */
export default function (): Drawing {
  return all(
    outdoors(moods.autumn, 9, [300, 210]),
    land(() => 640, moods.autumn.ground),
    box(420, 230, 820, 420, colours.falu),
    area('M390,236 L830,110 L1270,236 Z', colours.ink),
    box(610, 330, 440, 320, '#f3e3b8'),
    robot([
      [760, 650],
      [760, 520],
      [880, 440],
      [950, 520],
    ]),
    box(560, 330, 50, 320, colours.rust),
    box(1050, 330, 50, 320, colours.rust),
    repeat(9, (at) =>
      area(
        `M${430 + at * 90},214 l36,10 l-20,40 Z`,
        [colours.ochre, colours.snow, colours.deep][at % 3] ?? '',
      ),
    ),
    area('M610,650 H1050 L1240,900 H420 Z', blend(colours.cream, moods.autumn.ground, 0.3)),
    person({
      x: 520,
      y: 860,
      height: 300,
      coat: colours.deep,
      hair: colours.night,
      skin: skins[2],
      front: 'raise',
    }),
    person({ x: 620, y: 870, height: 230, coat: colours.ember, hair: colours.bark, front: 'reach' }),
    person({ x: 1080, y: 860, height: 300, coat: colours.moss, hair: colours.ochre, looks: 'left' }),
    person({
      x: 1180,
      y: 850,
      height: 290,
      coat: colours.paper,
      hair: colours.mist,
      skin: skins[3],
      looks: 'left',
    }),
    birch(120, 890, 420, colours.ochre),
    birch(1480, 900, 460, colours.glow),
  );
}
