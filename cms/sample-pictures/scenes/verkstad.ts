import { lamp, room, trusses, windowOnto } from '../indoors.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { gauge } from '../machines.ts';
import { colours, darker, lighter, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, each, box, disc, line, repeat, type Drawing } from '../shapes.ts';

const body = '#4f7f78';

/** Somebody at a lathe, in a bright workshop. */
export default function (): Drawing {
  return all(
    room('#ece4cf', '#a9987a', 750),
    ...[120, 620, 1120].map((x) => windowOnto(x, 170, 360, 330, view(), 3, colours.deep)),
    trusses(20, colours.deep),
    lamp(560, 110, 500),
    lamp(1060, 110, 500),
    person({
      x: 430,
      y: 846,
      height: 430,
      coat: '#3d6f8c',
      trousers: '#2c536b',
      hair: colours.rust,
      skin: skins[0],
      front: 'reach',
    }),
    lathe(),
    parts(),
  );
}

function view(): Drawing {
  const hills = ridge(410, 30, 4);
  return all(
    sky(moods.dawn, [820, 330], 46),
    land(hills, moods.dawn.ridges[0]),
    treeline(hills, moods.dawn.ridges[1], { seed: 2, height: 80 }),
    box(0, 470, 1600, 60, moods.dawn.ridges[2]),
  );
}

const lathe = (): Drawing =>
  all(
    box(560, 690, 170, 170, darker(body, 0.25), 6),
    box(1030, 690, 150, 170, darker(body, 0.25), 6),
    box(520, 630, 700, 66, darker(body, 0.1), 6),
    box(520, 630, 700, 14, lighter(body, 0.25), 4),
    box(530, 450, 190, 190, body, 12),
    gauge(600, 520, 36, 0.4),
    ...[0, 1, 2].map((at) => disc(572 + at * 38, 596, 12, at ? colours.paper : colours.ember)),
    box(716, 490, 40, 110, colours.steel, 6),
    box(752, 506, 26, 78, darker(colours.steel, 0.2), 4),
    box(776, 522, 270, 46, colours.mist),
    box(776, 530, 270, 8, colours.snow),
    box(880, 590, 90, 44, colours.ink, 4),
    box(906, 560, 24, 36, colours.ochre, 3),
    box(1046, 500, 110, 132, body, 12),
    box(1020, 534, 34, 22, colours.ink, 4),
    line(
      [
        [1156, 548],
        [1196, 548],
      ],
      colours.ink,
      12,
    ),
    disc(1206, 548, 30, colours.ember),
    disc(1206, 548, 12, body),
    each(
      [
        [868, 582],
        [850, 600],
        [862, 616],
      ],
      (x, y) => disc(x, y, 5, colours.ochre),
    ),
  );

/** Finished shafts on a trolley. */
const parts = (): Drawing =>
  all(
    box(1290, 700, 240, 16, colours.deep, 4),
    box(1310, 716, 14, 120, colours.deep),
    box(1496, 716, 14, 120, colours.deep),
    disc(1318, 846, 18, colours.night),
    disc(1502, 846, 18, colours.night),
    repeat(3, (row) =>
      repeat(4 - row, (at) =>
        all(
          disc(1340 + at * 46 + row * 23, 676 - row * 40, 22, colours.steel),
          disc(1340 + at * 46 + row * 23, 676 - row * 40, 8, colours.slate),
        ),
      ),
    ),
  );
