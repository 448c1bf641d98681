import { room } from '../indoors.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, repeat, ring, stroke, type Drawing } from '../shapes.ts';

/** People around a drawing of a bearing on a board. */
export default function (): Drawing {
  return all(
    room('#e5ddca', '#a39374', 780),
    box(380, 120, 840, 400, colours.snow, 10),
    box(380, 500, 840, 24, colours.steel, 8),
    ring(640, 310, 120, colours.deep, 26),
    ring(640, 310, 56, colours.deep, 20),
    repeat(8, (at) =>
      disc(640 + 88 * Math.cos(at * 0.785), 310 + 88 * Math.sin(at * 0.785), 17, colours.ochre),
    ),
    stroke('M860,400 l60,-60 l50,30 l70,-120 l60,40 l50,-60', colours.ember, 12),
    box(850, 420, 320, 6, colours.ink),
    person({ x: 300, y: 860, height: 470, coat: colours.brick, hair: colours.ochre, front: 'raise' }),
    ...[620, 820, 1020].map((x, at) =>
      person({
        x,
        y: 900,
        height: 380,
        coat: [colours.deep, colours.moss, colours.ochre][at] ?? '',
        hair: [colours.night, colours.rust, colours.bark][at] ?? '',
        skin: skins[at + 1] ?? skins[0],
        front: 'table',
        looks: 'left',
      }),
    ),
    person({
      x: 1320,
      y: 870,
      height: 450,
      coat: colours.slate,
      hair: colours.mist,
      front: 'hold',
      looks: 'left',
    }),
  );
}
