import { bench, lamp, room, windowOnto } from '../indoors.ts';
import { land, ridge, sky } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, type Drawing } from '../shapes.ts';

/** Two young people learn a lathe from somebody who knows it. */
export default function (): Drawing {
  return all(
    room('#efe6d2', '#b3a283', 760),
    ...[140, 1080].map((x) =>
      windowOnto(
        x,
        130,
        380,
        320,
        all(sky(moods.day, [190, 200], 40), land(ridge(380, 20, 5), moods.day.ridges[2])),
        2,
        colours.deep,
      ),
    ),
    lamp(800, 120, 520),
    bench(560, 870, 520, 240, colours.timber, colours.ink),
    box(640, 560, 360, 70, '#4f7f78', 10),
    box(640, 500, 130, 70, '#41706a', 10),
    disc(705, 536, 26, colours.steel),
    box(770, 524, 180, 26, colours.mist),
    disc(960, 538, 22, colours.ember),
    person({
      x: 420,
      y: 880,
      height: 430,
      coat: colours.ochre,
      hair: colours.night,
      skin: skins[2],
      front: 'reach',
    }),
    person({
      x: 1190,
      y: 880,
      height: 420,
      coat: colours.brick,
      hair: colours.ochre,
      skin: skins[0],
      front: 'reach',
      looks: 'left',
    }),
    person({
      x: 1360,
      y: 880,
      height: 470,
      coat: colours.deep,
      hair: colours.mist,
      skin: skins[0],
      front: 'hold',
      looks: 'left',
    }),
  );
}
