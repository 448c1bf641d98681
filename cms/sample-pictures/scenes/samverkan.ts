import { chimney, gable, hall, smoke } from '../buildings.ts';
import { bench, plant, room, windowOnto } from '../indoors.ts';
import { cloud, land, ridge, sky, treeline } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, oval, type Drawing } from '../shapes.ts';

const mood = moods.dawn;

/** Five people at a table before a wide window. */
export default function (): Drawing {
  return all(
    room('#28505f', '#183a48', 750),
    windowOnto(260, 90, 1080, 420, view(), 5),
    plant(130, 752, 260),
    plant(1500, 752, 210),
    person({
      x: 560,
      y: 850,
      height: 450,
      coat: colours.ochre,
      hair: colours.night,
      skin: skins[2],
      front: 'table',
    }),
    person({ x: 800, y: 860, height: 470, coat: colours.paper, hair: colours.rust, front: 'raise' }),
    person({
      x: 1040,
      y: 850,
      height: 450,
      coat: colours.moss,
      hair: colours.bark,
      skin: skins[1],
      front: 'table',
      looks: 'left',
    }),
    bench(330, 890, 940, 220, colours.sand, colours.night),
    stool(310),
    person({
      x: 310,
      y: 890,
      height: 450,
      coat: colours.ember,
      hair: colours.mist,
      seated: true,
      front: 'table',
    }),
    stool(1290),
    person({
      x: 1290,
      y: 890,
      height: 450,
      coat: colours.mist,
      trousers: colours.slate,
      hair: colours.ochre,
      skin: skins[0],
      seated: true,
      front: 'reach',
      looks: 'left',
    }),
    box(600, 658, 110, 12, colours.snow, 3),
    box(860, 656, 120, 14, colours.snow, 3),
    box(870, 648, 100, 8, colours.ember, 3),
    cup(760),
    cup(1080),
    cup(500),
  );
}

const stool = (x: number): Drawing =>
  all(
    box(x - 70, 714, 150, 24, colours.night, 10),
    box(x - 50, 730, 14, 150, colours.night),
    box(x + 40, 730, 14, 150, colours.night),
  );

const cup = (x: number): Drawing =>
  all(
    disc(x + 17, 652, 11, colours.ember),
    disc(x + 17, 652, 6, '#28505f'),
    box(x - 16, 636, 32, 34, colours.ember, 6),
    oval(x, 638, 15, 4, colours.rust),
  );

function view(): Drawing {
  const [far, near] = [ridge(330, 40, 3), ridge(400, 26, 8)];
  return all(
    sky(mood, [1010, 270], 50),
    cloud(420, 190, 190, colours.snow),
    land(far, mood.ridges[0]),
    treeline(far, mood.ridges[0], { seed: 5, height: 36 }),
    land(near, mood.ridges[1]),
    treeline(near, mood.ridges[1], { seed: 6, height: 56 }),
    smoke(860, 196, 130, colours.snow),
    chimney(860, 480, 280, 34),
    hall({ x: 680, y: 490, width: 300, height: 90, windows: 7 }),
    gable({ x: 560, y: 490, width: 140, height: 110 }),
    box(200, 480, 1200, 60, mood.ridges[3]),
  );
}
