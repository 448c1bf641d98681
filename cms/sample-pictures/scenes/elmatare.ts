import { plant, room } from '../indoors.ts';
import { gauge, pipe } from '../machines.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, repeat, type Drawing } from '../shapes.ts';

/** Meters in a row, one of them far lower than the others. */
export default function (): Drawing {
  return all(
    room('#cfdcd6', '#5f7a76', 800),
    repeat(6, (at) =>
      all(
        box(110 + at * 236, 190, 196, 380, colours.snow, 16),
        box(110 + at * 236, 190, 196, 46, colours.deep, 16),
        box(110 + at * 236, 220, 196, 16, colours.deep),
      ),
    ),
    repeat(6, (at) => gauge(208 + at * 236, 350, 76, [0.8, 0.7, 0.76, 0.62, 0.5, 0.22][at] ?? 0.5)),
    repeat(6, (at) =>
      box(
        150 + at * 236,
        480,
        [116, 104, 110, 92, 76, 36][at] ?? 0,
        34,
        at === 5 ? colours.moss : colours.ember,
        6,
      ),
    ),
    pipe(
      [
        [-40, 110],
        [1640, 110],
      ],
      colours.slate,
      26,
    ),
    ...[0, 1, 2, 3, 4, 5].map((at) => box(202 + at * 236, 122, 12, 70, colours.slate)),
    person({
      x: 1180,
      y: 880,
      height: 430,
      coat: colours.ochre,
      hair: colours.night,
      skin: skins[3],
      front: 'raise',
    }),
    plant(160, 820, 200),
  );
}
