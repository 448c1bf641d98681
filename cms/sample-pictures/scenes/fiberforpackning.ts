import { room, windowOnto } from '../indoors.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { conveyor, gauge, pipe } from '../machines.ts';
import { blend, colours, darker, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, area, box, disc, repeat, type Drawing } from '../shapes.ts';
import { pine } from '../trees.ts';

const mood = moods.day;
const fibre = '#e4cfa2';
const belt = 640;

/** Fibre trays on their way from the press. */
export default function (): Drawing {
  return all(
    room('#e3e8dd', '#8fa6a2', 770),
    windowOnto(820, 110, 660, 340, view(), 4, colours.deep),
    person({
      x: 1270,
      y: 800,
      height: 430,
      coat: colours.paper,
      trousers: colours.slate,
      hair: colours.night,
      skin: skins[2],
      front: 'hold',
      back: 'hold',
      looks: 'left',
    }),
    conveyor(500, belt, 1240),
    ...[620, 810, 1000].map((x) => tray(x, belt)),
    tray(1180, 594, 0.8),
    tray(1400, belt),
    tray(1560, belt),
    press(),
  );
}

/** A shallow tray seen from its long side. */
function tray(x: number, y: number, scale = 1): Drawing {
  const across = (share: number): number => x + share * 80 * scale;
  return all(
    area(
      `M${across(-1)},${y - 56 * scale} L${across(1)},${y - 56 * scale} L${across(0.74)},${y} L${across(-0.74)},${y} Z`,
      fibre,
    ),
    area(
      `M${across(0.2)},${y - 56 * scale} L${across(1)},${y - 56 * scale} L${across(0.74)},${y} L${across(0.3)},${y} Z`,
      darker(fibre, 0.1),
    ),
    box(across(-1.1), y - 64 * scale, 176 * scale, 14 * scale, blend(fibre, colours.snow, 0.4), 6 * scale),
  );
}

const press = (): Drawing =>
  all(
    box(110, 770, 420, 40, colours.night, 6),
    box(130, 150, 60, 640, colours.deep, 8),
    box(450, 150, 60, 640, colours.deep, 8),
    box(100, 110, 440, 120, colours.ember, 16),
    box(100, 196, 440, 34, darker(colours.ember, 0.2), 8),
    box(286, 226, 68, 180, colours.steel),
    box(298, 226, 14, 180, colours.ice),
    box(200, 396, 240, 70, colours.ink, 8),
    area('M226,466 h188 l-26,46 h-136 Z', colours.slate),
    box(200, 600, 240, 190, colours.slate, 8),
    area('M224,600 h192 l-30,52 h-132 Z', colours.ink),
    tray(320, 590, 1.05),
    gauge(200, 170, 40, 0.55),
    ...[300, 350, 400].map((x, at) => disc(x + 60, 168, 14, at ? colours.paper : colours.glow)),
    pipe(
      [
        [-30, 700],
        [120, 700],
        [200, 700],
      ],
      colours.mist,
      30,
    ),
  );

function view(): Drawing {
  const hills = ridge(400, 26, 14);
  return all(
    sky(mood, [1340, 200], 40),
    land(hills, mood.ridges[0]),
    treeline(hills, mood.ridges[1], { seed: 3, height: 70 }),
    box(780, 420, 760, 60, mood.ground),
    repeat(5, (at) => pine(870 + at * 140, 452, 250 + (at % 2) * 50, mood.ridges[3])),
  );
}
