import { lamp, room, trusses } from '../indoors.ts';
import { roller, screen } from '../machines.ts';
import { colours, darker } from '../palette.ts';
import { person, skins } from '../people.ts';
import { all, box, disc, line, repeat, type Drawing, type Point } from '../shapes.ts';

const upper = 330;
const lower = 500;
const radius = 82;
const cylinders: readonly Point[] = [0, 1, 2, 3, 4, 5, 6].map((at): Point => [
  190 + at * 132,
  at % 2 ? upper : lower,
]);

/** The web winds between the drying cylinders and is reeled up to the right. */
export default function (): Drawing {
  return all(
    room('#d5dfd8', '#5f8088', 730),
    trusses(20, colours.slate),
    lamp(420, 100, 520),
    lamp(900, 100, 520),
    box(70, 180, 960, 60, colours.deep, 14),
    box(70, 226, 960, 14, darker(colours.deep, 0.25)),
    repeat(4, (at) => box(110 + at * 290, 240, 30, 490, colours.deep)),
    box(60, 640, 1480, 90, colours.deep, 8),
    web(),
    ...cylinders.map(([x, y], at) => roller(x, y, radius, at % 3 === 1 ? colours.ochre : colours.steel)),
    reel(),
    screen(1130, 250, 120, 84, 'curve', colours.glow),
    box(1184, 344, 14, 300, colours.ink),
    person({
      x: 1120,
      y: 872,
      height: 380,
      coat: colours.ember,
      helmet: colours.paper,
      skin: skins[0],
      front: 'rest',
    }),
    railing(),
  );
}

/** Paper from the left, round each cylinder in turn, to the reel. */
function web(): Drawing {
  const around = cylinders.map(([x, y], at) => {
    const edge = at % 2 ? y - radius : y + radius;
    return `L${x - radius},${y} C${x - radius},${edge + (at % 2 ? -26 : 26)} ${x + radius},${edge + (at % 2 ? -26 : 26)} ${x + radius},${y}`;
  });
  return `<path d="M-20,${lower} ${around.join(' ')} L1290,396" fill="none" stroke="${colours.snow}" stroke-width="12" stroke-linejoin="round"/>`;
}

const reel = (): Drawing =>
  all(
    line(
      [
        [1385, 520],
        [1310, 650],
      ],
      colours.ink,
      34,
    ),
    line(
      [
        [1385, 520],
        [1470, 650],
      ],
      colours.ink,
      34,
    ),
    disc(1385, 520, 158, darker(colours.cream, 0.12)),
    disc(1385, 520, 150, colours.snow),
    ...[130, 108, 86, 64].map(
      (size) =>
        `<circle cx="1385" cy="520" r="${size}" fill="none" stroke="${colours.cream}" stroke-width="4"/>`,
    ),
    disc(1385, 520, 40, colours.timber),
    disc(1385, 520, 16, colours.ink),
  );

const railing = (): Drawing =>
  all(
    repeat(9, (at) =>
      line(
        [
          [40 + at * 190, 900],
          [40 + at * 190, 770],
        ],
        colours.glow,
        9,
      ),
    ),
    line(
      [
        [-20, 770],
        [1620, 770],
      ],
      colours.glow,
      10,
    ),
    line(
      [
        [-20, 826],
        [1620, 826],
      ],
      colours.glow,
      7,
    ),
  );
