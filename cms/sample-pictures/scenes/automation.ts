import { lamp, room, trusses, windowOnto } from '../indoors.ts';
import { pallet, robot, screen } from '../machines.ts';
import { colours, darker, moods } from '../palette.ts';
import { person } from '../people.ts';
import { all, box, disc, polygon, repeat, type Drawing } from '../shapes.ts';

/** A robot lifts a part from a pallet. */
export default function (): Drawing {
  return all(
    room('#dfe3d6', '#b9c4bd', 740),
    windowOnto(
      160,
      190,
      300,
      330,
      box(100, 150, 500, 500, moods.day.sky[2] ?? colours.ice),
      2,
      colours.slate,
    ),
    windowOnto(
      1180,
      190,
      300,
      330,
      box(1100, 150, 500, 500, moods.day.sky[2] ?? colours.ice),
      2,
      colours.slate,
    ),
    trusses(24, colours.slate),
    lamp(640, 120, 560, colours.ink),
    lamp(1000, 120, 560, colours.ink),
    machine(),
    stripe(),
    robot([
      [760, 820],
      [760, 640],
      [640, 400],
      [430, 470],
    ]),
    part(430, 576),
    pallet(300, 782, 300),
    part(350, 750),
    part(450, 750),
    part(550, 750),
    part(400, 694),
    part(500, 694),
    person({
      x: 1360,
      y: 846,
      height: 420,
      coat: colours.deep,
      trousers: colours.slate,
      hair: colours.ochre,
      front: 'hold',
      back: 'hold',
      looks: 'left',
    }),
    box(1236, 572, 74, 52, colours.night, 8),
    box(1242, 578, 62, 40, colours.glow, 4),
  );
}

const part = (x: number, y: number): Drawing =>
  all(
    box(x - 46, y - 26, 92, 58, colours.steel, 6),
    box(x - 46, y + 14, 92, 18, darker(colours.steel, 0.2), 6),
    disc(x, y + 2, 15, colours.ink),
  );

/** The lathe that the robot feeds. */
const machine = (): Drawing =>
  all(
    box(900, 430, 320, 340, colours.snow, 12),
    box(900, 690, 320, 80, colours.deep, 6),
    box(930, 470, 170, 190, colours.ink, 8),
    box(942, 482, 146, 166, colours.slate, 4),
    disc(1015, 566, 46, colours.steel),
    disc(1015, 566, 18, colours.ink),
    screen(1128, 480, 70, 56, 'bars', colours.glow),
    disc(1145, 590, 12, colours.ember),
    disc(1182, 590, 12, colours.moss),
  );

/** The yellow line round a cell. */
const stripe = (): Drawing =>
  all(
    polygon(
      [
        [180, 868],
        [1190, 868],
        [1196, 884],
        [172, 884],
      ],
      colours.glow,
    ),
    repeat(16, (at) =>
      polygon(
        [
          [200 + at * 62, 868],
          [226 + at * 62, 868],
          [218 + at * 62, 884],
          [192 + at * 62, 884],
        ],
        colours.ink,
      ),
    ),
  );
