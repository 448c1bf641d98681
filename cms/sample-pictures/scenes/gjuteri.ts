import { room, trusses } from '../indoors.ts';
import { blend, colours, darker } from '../palette.ts';
import { person } from '../people.ts';
import { all, area, box, disc, faded, line, polygon, repeat, type Drawing } from '../shapes.ts';
import { dice } from '../dice.ts';

const dark = '#1d3643';
const hot = '#ffe9a8';

/** Glowing iron runs from the ladle into a mould. */
export default function (): Drawing {
  return all(
    room('#24414e', dark, 740),
    ...[620, 470, 340, 230].map((radius, at) =>
      faded(0.2, disc(760, 560, radius, blend(colours.brick, colours.ochre, at / 3))),
    ),
    box(0, 740, 1600, 160, dark),
    faded(
      0.3,
      polygon(
        [
          [420, 760],
          [1120, 760],
          [1320, 900],
          [220, 900],
        ],
        colours.brick,
      ),
    ),
    trusses(40, '#3b5b69'),
    furnace(),
    crane(),
    ladle(),
    sparks(),
    mould(690),
    mould(930),
    mould(450),
    person({
      x: 300,
      y: 880,
      height: 400,
      coat: '#8d9fa4',
      trousers: '#5d7780',
      helmet: colours.ochre,
      front: 'hold',
    }),
    person({
      x: 1330,
      y: 880,
      height: 400,
      coat: '#8d9fa4',
      trousers: '#5d7780',
      helmet: colours.ember,
      front: 'reach',
      looks: 'left',
    }),
    line(
      [
        [1226, 660],
        [1040, 772],
      ],
      colours.steel,
      8,
    ),
  );
}

const furnace = (): Drawing =>
  all(
    box(1260, 420, 300, 330, '#34525f', 20),
    box(1300, 470, 220, 70, colours.ink, 10),
    box(1316, 484, 188, 42, colours.ember, 8),
    box(1340, 494, 140, 22, colours.glow, 8),
    repeat(4, (at) => box(1280, 580 + at * 40, 260, 8, '#24414e')),
  );

const crane = (): Drawing =>
  all(
    box(0, 150, 1600, 34, colours.ochre),
    repeat(20, (at) =>
      polygon(
        [
          [at * 84, 150],
          [at * 84 + 36, 150],
          [at * 84 + 18, 184],
          [at * 84 - 18, 184],
        ],
        colours.ink,
      ),
    ),
    box(790, 176, 180, 44, colours.ink, 6),
    line(
      [
        [840, 220],
        [840, 330],
      ],
      colours.steel,
      6,
    ),
    line(
      [
        [920, 220],
        [920, 330],
      ],
      colours.steel,
      6,
    ),
    box(750, 326, 260, 22, colours.steel, 4),
    line(
      [
        [766, 340],
        [766, 450],
      ],
      colours.steel,
      14,
    ),
    line(
      [
        [994, 340],
        [994, 450],
      ],
      colours.steel,
      14,
    ),
  );

/** Tilted to the left, so that the stream falls past its lip. */
const ladle = (): Drawing =>
  all(
    `<g transform="rotate(-24 880 470)">${all(
      area('M762,388 h236 l-30,190 q-6,26 -34,26 h-108 q-28,0 -34,-26 Z', darker(colours.slate, 0.25)),
      area('M762,388 h74 l-8,216 h-2 q-28,0 -34,-26 Z', colours.slate),
      box(746, 374, 268, 28, colours.ink, 8),
      area('M774,376 q106,-34 212,0 Z', colours.glow),
      box(750, 450, 254, 18, colours.ink, 4),
    )}</g>`,
    area('M752,452 q-22,4 -26,40 l-8,280 h34 l6,-270 q2,-26 14,-36 Z', colours.ember),
    area('M754,458 q-14,6 -17,36 l-6,278 h16 l4,-268 q2,-24 10,-36 Z', hot),
  );

function mould(x: number): Drawing {
  const pouring = x === 690;
  return all(
    box(x - 60, 780, 200, 74, colours.bark, 8),
    box(x - 60, 780, 200, 18, darker(colours.bark, 0.2), 6),
    box(x - 70, 812, 220, 12, darker(colours.bark, 0.35), 4),
    disc(x + 42, 782, 22, darker(colours.bark, 0.4)),
    disc(x + 42, 781, 17, pouring ? hot : colours.ember),
  );
}

function sparks(): Drawing {
  const roll = dice(12);
  return repeat(46, () => {
    const [turn, reach] = [roll(Math.PI * 1.04, Math.PI * 1.96), roll(30, 190)];
    return disc(
      734 + Math.cos(turn) * reach * 1.2,
      772 + Math.sin(turn) * reach * 0.8,
      roll(2, 5.5),
      roll(0, 1) > 0.4 ? colours.glow : hot,
    );
  });
}
