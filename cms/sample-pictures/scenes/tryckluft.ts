import { room } from '../indoors.ts';
import { flange, gauge, motor, pipe, valve } from '../machines.ts';
import { colours, darker, lighter } from '../palette.ts';
import { all, each, box, disc, line, repeat, stroke, type Drawing } from '../shapes.ts';

const wall = '#27495a';
const air = colours.mist;

/** A compressor at night; air escapes from a joint above it. */
export default function (): Drawing {
  return all(
    room(wall, '#183341', 750),
    box(1130, 130, 330, 280, colours.night, 6),
    box(1146, 146, 298, 248, '#102b3b', 4),
    disc(1370, 220, 34, colours.paper),
    disc(1356, 212, 30, '#102b3b'),
    each(
      [
        [1190, 200],
        [1250, 300],
        [1210, 350],
        [1320, 330],
        [1410, 350],
        [1290, 190],
      ],
      (x, y) => disc(x, y, 3, colours.paper),
    ),
    box(1290, 146, 10, 248, colours.night),
    pipe(
      [
        [-40, 180],
        [980, 180],
        [980, 520],
      ],
      air,
      40,
    ),
    pipe(
      [
        [420, 180],
        [420, 330],
      ],
      air,
      30,
    ),
    ...[230, 640, 830].map((x) => flange(x, 180, air, false, 40)),
    flange(980, 330, air, true, 40),
    valve(420, 350, 36),
    leak(640, 150),
    tank(),
    motor(760, 500, 200, colours.ember),
    gauge(1130, 500, 62, 0.6),
    line(
      [
        [1130, 566],
        [1130, 600],
      ],
      colours.ink,
      12,
    ),
  );
}

/** Air that whistles out in curls. */
const leak = (x: number, y: number): Drawing =>
  repeat(5, (at) => {
    const lean = (at - 2) * 34;
    return stroke(
      `M${x + lean * 0.25},${y - 8} q${lean * 0.3},${-34} ${lean},${-52} q${lean * 0.5 + 10},${-16} ${lean * 0.6},${-40}`,
      at % 2 ? colours.snow : colours.ice,
      7,
    );
  });

/** The air receiver on its feet, with the motor on top. */
const tank = (): Drawing =>
  all(
    box(500, 690, 50, 110, colours.night, 4),
    box(1100, 690, 50, 110, colours.night, 4),
    box(430, 520, 800, 210, darker(colours.ochre, 0.35), 105),
    box(430, 512, 800, 208, colours.ochre, 104),
    box(500, 540, 640, 24, lighter(colours.ochre, 0.35), 12),
    ...[600, 1050].map((x) => box(x, 512, 10, 208, darker(colours.ochre, 0.2))),
    box(620, 496, 300, 22, colours.night, 4),
    disc(830, 640, 44, darker(colours.ochre, 0.15)),
    disc(830, 640, 30, colours.ochre),
    repeat(6, (at) => disc(830 + 37 * Math.cos(at * 1.047), 640 + 37 * Math.sin(at * 1.047), 4, colours.ink)),
  );
