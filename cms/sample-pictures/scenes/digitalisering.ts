import { chimney, hall, smoke } from '../buildings.ts';
import { bench, plant, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky, treeline } from '../land.ts';
import { screen } from '../machines.ts';
import { colours, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, type Drawing } from '../shapes.ts';

/** A control room with curves and bars, and the plant outside. */
export default function (): Drawing {
  return all(
    room('#2a5263', '#1a3b4a', 770),
    windowOnto(1030, 110, 460, 300, plantOutside()),
    screen(110, 110, 400, 250, 'curve', colours.glow),
    screen(560, 110, 400, 250, 'bars'),
    plant(1500, 770, 170),
    chair(420),
    person({
      x: 420,
      y: 850,
      height: 430,
      coat: colours.ochre,
      hair: colours.rust,
      seated: true,
      front: 'table',
    }),
    chair(1010),
    person({
      x: 1010,
      y: 850,
      height: 430,
      coat: colours.mist,
      hair: colours.night,
      skin: skins[2],
      seated: true,
      front: 'reach',
      looks: 'left',
    }),
    bench(520, 860, 400, 210, colours.sand, colours.night),
    screen(560, 500, 150, 110, 'bars', colours.glow),
    screen(740, 500, 150, 110, 'curve'),
    box(625, 618, 20, 34, colours.night),
    box(805, 618, 20, 34, colours.night),
  );
}

const chair = (x: number): Drawing =>
  all(
    box(x - 70, 690, 150, 26, colours.night, 10),
    box(x - 4, 710, 18, 120, colours.night),
    box(x - 60, 826, 130, 16, colours.night, 8),
  );

function plantOutside(): Drawing {
  const hills = ridge(310, 18, 4);
  return all(
    sky(moods.day, [1130, 180], 30),
    land(hills, moods.day.ridges[1]),
    treeline(hills, moods.day.ridges[1], { seed: 4, height: 30 }),
    smoke(1330, 208, 110, colours.snow),
    chimney(1330, 390, 170, 26),
    hall({ x: 1150, y: 392, width: 250, height: 64, windows: 6 }),
    box(1000, 390, 520, 40, moods.day.ground),
  );
}
