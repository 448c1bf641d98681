import { bench, room } from '../indoors.ts';
import { motor, pipe, screen, waves } from '../machines.ts';
import { colours, darker } from '../palette.ts';
import { all, area, box, disc, line, repeat, type Drawing } from '../shapes.ts';

/** An old motor with a new sensor that sends to a tablet. */
export default function (): Drawing {
  return all(
    room('#dcd3b8', '#6f7f74', 790),
    repeat(10, (row) => box(0, 60 + row * 76, 1600, 3, '#d1c6a8')),
    pipe(
      [
        [-40, 120],
        [1640, 120],
      ],
      colours.slate,
      30,
    ),
    bench(140, 880, 1340, 260, colours.timber, colours.ink),
    motor(600, 622, 560, '#41796f'),
    pulley(940),
    sensor(),
    waves(600, 196, 110, colours.ember),
    tablet(),
    spanner(),
  );
}

/** On the terminal box, held by a magnet. */
const sensor = (): Drawing =>
  all(
    box(546, 210, 108, 50, colours.ink, 10),
    box(558, 196, 84, 50, colours.paper, 12),
    disc(582, 220, 9, colours.ember),
    box(600, 214, 30, 12, colours.mist, 6),
  );

const pulley = (x: number): Drawing =>
  all(
    disc(x + 80, 412, 104, colours.ink),
    disc(x + 80, 412, 88, colours.brick),
    disc(x + 80, 412, 36, darker(colours.brick, 0.3)),
    disc(x + 80, 412, 14, colours.steel),
    repeat(5, (at) =>
      disc(
        x + 80 + 62 * Math.cos(at * 1.257),
        412 + 62 * Math.sin(at * 1.257),
        11,
        darker(colours.brick, 0.3),
      ),
    ),
  );

const tablet = (): Drawing =>
  all(
    area('M1240,620 l-50,8 h250 l-60,-8 Z', darker(colours.timber, 0.3)),
    line(
      [
        [1390, 600],
        [1424, 620],
      ],
      colours.ink,
      12,
    ),
    screen(1180, 432, 240, 168, 'curve', colours.glow),
  );

const spanner = (): Drawing =>
  all(
    line(
      [
        [250, 612],
        [400, 612],
      ],
      colours.steel,
      16,
    ),
    disc(244, 612, 24, colours.steel),
    disc(236, 612, 11, '#dcd3b8'),
    disc(404, 612, 16, colours.steel),
  );
