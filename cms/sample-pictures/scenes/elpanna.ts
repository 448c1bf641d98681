import { plant, room } from '../indoors.ts';
import { gauge, pipe, screen, valve } from '../machines.ts';
import { colours } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, repeat, type Drawing } from '../shapes.ts';

/** An electric boiler with its pipes, and somebody who reads the gauge. */
export default function (): Drawing {
  return all(
    room('#d9e3df', '#8a8f80', 780),
    repeat(8, (row) => box(0, 60 + row * 92, 1600, 3, '#c9d5d0')),
    pipe(
      [
        [-40, 170],
        [520, 170],
        [520, 330],
      ],
      colours.ember,
      40,
    ),
    pipe(
      [
        [1640, 640],
        [1180, 640],
        [1180, 560],
      ],
      colours.slate,
      40,
    ),
    box(420, 330, 800, 450, colours.deep, 40),
    box(460, 370, 720, 110, colours.ink, 18),
    area('M790,388 l-46,48 h32 l-14,38 l52,-52 h-34 l18,-34 Z', colours.glow),
    gauge(560, 600, 84, 0.62),
    gauge(790, 600, 84, 0.4),
    screen(920, 530, 220, 150, 'bars'),
    valve(300, 170, 44),
    person({
      x: 1340,
      y: 860,
      height: 440,
      coat: colours.ember,
      helmet: colours.paper,
      skin: skins[1],
      front: 'hold',
      looks: 'left',
    }),
    plant(160, 800, 220),
  );
}
