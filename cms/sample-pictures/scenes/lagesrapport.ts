import { hall } from '../buildings.ts';
import { lamp, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky } from '../land.ts';
import { colours, lighter, moods } from '../palette.ts';
import { all, area, box, line, repeat, type Drawing } from '../shapes.ts';
import { cup } from '../things.ts';

/** A long report on a table, with a diagram of its own. */
export default function (): Drawing {
  return all(
    room('#2b4f5c', '#1b3a46', 640),
    windowOnto(
      980,
      80,
      480,
      360,
      all(
        sky(moods.evening, [240, 240], 40),
        land(ridge(330, 30, 3), moods.evening.ridges[1]),
        hall({ x: 300, y: 420, width: 260, height: 80, wall: moods.evening.ridges[3], windows: 6 }),
      ),
      3,
    ),
    lamp(480, 220, 560),
    box(0, 620, 1600, 300, colours.timber),
    box(0, 620, 1600, 16, lighter(colours.timber, 0.3)),
    area('M300,600 L760,580 L820,860 L240,890 Z', colours.snow),
    area('M760,580 L1200,610 L1290,880 L820,860 Z', colours.paper),
    repeat(6, (at) =>
      line(
        [
          [340 - at * 8, 640 + at * 36],
          [700 + at * 8, 626 + at * 36],
        ],
        colours.mist,
        9,
      ),
    ),
    ...[60, 90, 76, 120, 140].map((height, at) =>
      box(880 + at * 66, 800 - height, 40, height, at === 4 ? colours.ember : colours.slate),
    ),
    box(860, 800, 350, 6, colours.ink),
    line(
      [
        [1330, 700],
        [1430, 840],
      ],
      colours.ember,
      18,
    ),
    cup(150, 700),
  );
}
