import { bench, room } from '../indoors.ts';
import { screen } from '../machines.ts';
import { colours, darker, lighter } from '../palette.ts';
import { person } from '../people.ts';
import { all, box, disc, each, line, repeat, stroke, type Drawing } from '../shapes.ts';

/** A cabinet with electricity meters, one of which is being read. */
export default function (): Drawing {
  return all(
    room('#cdd9d6', '#9aa9a6', 750),
    cabinet(),
    each([[300], [520], [740]], (x) => meter(x, 250)),
    cables(),
    bench(1000, 790, 480, 200, colours.timber, darker(colours.timber, 0.3)),
    screen(1090, 430, 300, 130, 'curve', colours.ember),
    box(1210, 560, 60, 32, colours.ink),
    person({
      x: 930,
      y: 850,
      height: 450,
      coat: colours.deep,
      trousers: colours.slate,
      helmet: colours.glow,
      front: 'raise',
      looks: 'left',
    }),
    pages(),
  );
}

const cabinet = (): Drawing =>
  all(
    box(200, 150, 720, 520, darker(colours.steel, 0.2), 10),
    box(216, 166, 688, 488, lighter(colours.steel, 0.35), 6),
    box(216, 520, 688, 6, colours.steel),
    repeat(14, (at) => box(250 + at * 46, 552, 28, 66, at % 5 === 3 ? colours.ember : colours.slate, 3)),
  );

const meter = (x: number, y: number): Drawing =>
  all(
    box(x - 70, y - 50, 160, 220, colours.snow, 12),
    box(x - 48, y - 26, 116, 60, colours.deep, 6),
    repeat(4, (at) => box(x - 38 + at * 26, y - 14, 18, 36, colours.lime, 2)),
    disc(x + 10, y + 90, 34, colours.mist),
    line(
      [
        [x + 10, y + 90],
        [x + 32, y + 72],
      ],
      colours.ember,
      6,
    ),
    disc(x - 40, y + 146, 7, colours.ember),
  );

const cables = (): Drawing =>
  each([[310], [530], [750]], (x) => stroke(`M${x},420 q0,50 ${-20},98`, colours.ink, 9));

const pages = (): Drawing =>
  all(box(1030, 572, 150, 12, colours.snow, 2), box(1046, 564, 130, 8, colours.cream, 2));
