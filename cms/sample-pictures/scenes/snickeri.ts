import { bench, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { gauge, motor, screen } from '../machines.ts';
import { colours, darker, lighter, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, repeat, shifted, stroke, type Drawing } from '../shapes.ts';

/** A joiner at the bench; a meter on the wall shows what the compressor takes. */
export default function (): Drawing {
  return all(
    room('#e9d9ba', '#b98d5c', 760),
    windowOnto(140, 150, 420, 330, view(), 3),
    shelf(),
    meter(),
    motor(1370, 770, 190, colours.ember),
    box(1230, 770, 300, 60, colours.ink, 10),
    planks(),
    bench(360, 800, 640, 230, colours.timber, darker(colours.timber, 0.35)),
    frame(),
    person({
      x: 620,
      y: 850,
      height: 470,
      coat: colours.spruce,
      trousers: colours.slate,
      skin: skins[1],
      hair: colours.bark,
      front: 'hold',
      back: 'hold',
    }),
    shavings(),
  );
}

function view(): Drawing {
  const far = ridge(400, 26, 9);
  return all(
    sky(moods.day, [470, 210], 34),
    land(far, moods.day.ridges[1]),
    treeline(far, moods.day.ridges[2], { seed: 5, height: 40 }),
  );
}

const shelf = (): Drawing =>
  all(
    box(680, 300, 380, 16, darker(colours.timber, 0.2)),
    repeat(6, (at) =>
      box(
        700 + at * 58,
        220 - (at % 3) * 14,
        40,
        80 + (at % 3) * 14,
        at % 2 ? colours.ochre : colours.brick,
        3,
      ),
    ),
    repeat(4, (at) => box(720 + at * 84, 316, 12, 70 + (at % 2) * 30, colours.bark, 4)),
  );

const meter = (): Drawing =>
  all(
    box(1150, 170, 330, 260, colours.snow, 14),
    screen(1180, 200, 160, 120, 'curve', colours.ember),
    gauge(1415, 262, 48, 0.28),
    box(1180, 350, 270, 14, colours.mist, 6),
    box(1180, 384, 180, 14, colours.mist, 6),
    stroke('M1360,430 q10,90 0,180', colours.ink, 8),
  );

const planks = (): Drawing =>
  repeat(5, (at) =>
    box(
      40 + at * 34,
      420 - at * 22,
      26,
      400 + at * 22,
      at % 2 ? colours.timber : lighter(colours.timber, 0.2),
      2,
    ),
  );

/** A window frame that is being made. */
const frame = (): Drawing =>
  shifted(
    760,
    430,
    all(
      box(0, 0, 200, 20, colours.sand),
      box(0, 120, 200, 20, colours.sand),
      box(0, 0, 20, 140, lighter(colours.sand, 0.2)),
      box(180, 0, 20, 140, lighter(colours.sand, 0.2)),
      box(92, 20, 14, 100, colours.sand),
    ),
  );

const shavings = (): Drawing =>
  repeat(9, (at) =>
    stroke(`M${380 + at * 74},${852 + (at % 3) * 10} q14,-26 30,-4 q10,18 26,2`, colours.cream, 6),
  );
