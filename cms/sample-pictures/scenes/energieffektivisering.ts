import { room } from '../indoors.ts';
import { flange, gauge, pipe, valve } from '../machines.ts';
import { colours, lighter } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, each, box, repeat, type Drawing } from '../shapes.ts';

const wall = '#c9d6cd';
const cold = colours.slate;
const warm = colours.brick;

/** Three gauges on a wall of pipes, and somebody who reads them. */
export default function (): Drawing {
  return all(
    room(wall, colours.deep, 780),
    repeat(8, (at) => box(at * 200, 0, 4, 764, lighter(wall, 0.4))),
    pipe(
      [
        [-40, 130],
        [1640, 130],
      ],
      warm,
      46,
    ),
    pipe(
      [
        [330, 130],
        [330, 470],
        [520, 470],
      ],
      warm,
    ),
    pipe(
      [
        [1280, 130],
        [1280, 480],
        [1090, 480],
      ],
      warm,
    ),
    pipe(
      [
        [-40, 640],
        [420, 640],
        [420, 720],
        [1640, 720],
      ],
      cold,
      46,
    ),
    pipe(
      [
        [800, 130],
        [800, 300],
      ],
      warm,
    ),
    pipe(
      [
        [150, 640],
        [150, 240],
        [-40, 240],
      ],
      cold,
    ),
    pipe(
      [
        [1460, 720],
        [1460, 290],
        [1640, 290],
      ],
      cold,
    ),
    each(
      [
        [330, 220],
        [1280, 220],
        [800, 220],
      ],
      (x, y) => flange(x, y, warm, true),
    ),
    each(
      [
        [150, 420],
        [1460, 420],
      ],
      (x, y) => flange(x, y, cold, true),
    ),
    each(
      [
        [560, 130],
        [1080, 130],
      ],
      (x, y) => flange(x, y, warm, false, 46),
    ),
    valve(150, 520, 44),
    valve(1460, 540, 44),
    gauge(520, 450, 118, 0.34),
    gauge(800, 390, 148, 0.62),
    gauge(1080, 450, 118, 0.22),
    person({
      x: 690,
      y: 868,
      height: 400,
      coat: colours.ember,
      helmet: colours.glow,
      skin: skins[1],
      front: 'raise',
    }),
  );
}
