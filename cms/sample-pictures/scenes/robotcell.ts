import { room, trusses } from '../indoors.ts';
import { pallet, robot, screen } from '../machines.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, repeat, type Drawing } from '../shapes.ts';

/** A robot behind its fence, as seen by the one who has taught it. */
export default function (): Drawing {
  return all(
    room('#dbe5e1', '#8d9a93', 770),
    trusses(20, colours.deep),
    repeat(7, (at) => box(120 + at * 190, 250, 10, 530, colours.ochre)),
    ...[250, 510, 770].map((y) => box(120, y, 1150, 8, colours.ochre)),
    robot(
      [
        [560, 780],
        [560, 560],
        [760, 400],
        [900, 520],
      ],
      colours.ochre,
    ),
    pallet(860, 780, 260),
    repeat(3, (row) =>
      repeat(4 - row, (at) =>
        box(880 + at * 58 + row * 28, 700 - row * 52, 50, 46, at % 2 ? colours.steel : colours.slate, 4),
      ),
    ),
    box(240, 620, 180, 160, '#4f7f78', 12),
    disc(330, 690, 44, colours.ink),
    person({
      x: 1390,
      y: 880,
      height: 480,
      coat: colours.deep,
      helmet: colours.ember,
      skin: skins[0],
      front: 'hold',
      looks: 'left',
    }),
    screen(1250, 560, 110, 80, 'curve', colours.glow),
  );
}
