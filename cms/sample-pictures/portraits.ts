import { blend, colours, darker, lighter, type Colour } from './palette.ts';
import { skins } from './people.ts';
import { all, area, box, disc, line, oval, stroke, type Drawing, type Size } from './shapes.ts';

export const portraitSize: Size = { width: 1000, height: 1000 };

export interface Look {
  ground: Colour;
  skin: Colour;
  hair: Colour;
  style: keyof typeof hairs;
  coat: Colour;
  clothes: keyof typeof garments;
  beard?: boolean;
  glasses?: boolean;
  /** How much the corners of the mouth are raised, 0 to 1. */
  smile?: number;
}

/** The invented people of the sample content, by the names of their pictures. Nobody looks like anybody. */
export const portraits: Record<string, Look> = {
  'portratt-amina-hall': {
    ...{ ground: '#c9dad2', skin: skins[2], hair: colours.night, style: 'scarf' },
    ...{ coat: colours.deep, clothes: 'jacket', smile: 0.7 },
  },
  'portratt-erik-strom': {
    ...{ ground: '#e6d3b4', skin: skins[0], hair: colours.rust, style: 'short' },
    ...{ coat: colours.moss, clothes: 'knit', beard: true, smile: 0.5 },
  },
  'portratt-eva-norr': {
    ...{ ground: '#d5dde0', skin: skins[0], hair: colours.steel, style: 'bob' },
    ...{ coat: colours.brick, clothes: 'jacket', glasses: true, smile: 0.8 },
  },
  'portratt-johan-lod': {
    ...{ ground: '#bfd3cf', skin: skins[0], hair: colours.bark, style: 'bald' },
    ...{ coat: colours.slate, clothes: 'overall', beard: true, smile: 0.6 },
  },
  'portratt-kim-alv': {
    ...{ ground: '#efd9a9', skin: skins[1], hair: colours.night, style: 'fringe' },
    ...{ coat: colours.night, clothes: 'jacket', smile: 0.9 },
  },
  'portratt-leila-falk': {
    ...{ ground: '#dfc7b8', skin: skins[1], hair: colours.bark, style: 'long' },
    ...{ coat: colours.spruce, clothes: 'shirt', smile: 0.8 },
  },
  'portratt-maja-berg': {
    ...{ ground: '#c8d6b0', skin: skins[0], hair: colours.ochre, style: 'bun' },
    ...{ coat: colours.ember, clothes: 'overall', smile: 0.7 },
  },
  'portratt-noor-mark': {
    ...{ ground: '#cfdbe0', skin: skins[3], hair: colours.night, style: 'curls' },
    ...{ coat: colours.ochre, clothes: 'knit', glasses: true, smile: 0.9 },
  },
  'portratt-olof-fura': {
    ...{ ground: '#d7cba9', skin: skins[0], hair: colours.mist, style: 'short' },
    ...{ coat: colours.falu, clothes: 'shirt', glasses: true, smile: 0.5 },
  },
  'portratt-sara-lind': {
    ...{ ground: '#b9cdc4', skin: skins[0], hair: colours.falu, style: 'plait' },
    ...{ coat: colours.timber, clothes: 'knit', smile: 0.9 },
  },
  'portratt-tomas-vik': {
    ...{ ground: '#d9c9c0', skin: skins[3], hair: colours.night, style: 'short' },
    ...{ coat: colours.snow, clothes: 'jacket', beard: true, smile: 0.7 },
  },
};

const centre = 500;

/** Somebody from the chest up, who looks at the reader. */
export function portrait(look: Look): Drawing {
  const { ground, skin, style, clothes } = look;
  return all(
    box(0, 0, 1000, 1000, ground),
    disc(centre, 470, 430, lighter(ground, 0.35)),
    hairs[style].behind(look),
    area('M150,1000 Q170,760 370,720 L500,700 L630,720 Q830,760 850,1000 Z', look.coat),
    area('M425,560 h150 v150 q-75,90 -150,0 Z', darker(skin, 0.14)),
    garments[clothes](look.coat),
    disc(centre - 172, 430, 36, darker(skin, 0.08)),
    disc(centre + 172, 430, 36, darker(skin, 0.08)),
    area('M330,380 Q330,215 500,215 Q670,215 670,380 L664,470 Q640,640 500,650 Q360,640 336,470 Z', skin),
    look.beard ? beard(look) : '',
    face(look),
    hairs[style].before(look),
    look.glasses ? glasses() : '',
  );
}

function face({ skin, hair, smile = 0.6 }: Look): Drawing {
  const shade = darker(skin, 0.22);
  const brow = blend(darker(hair, 0.15), skin, 0.15);
  return all(
    disc(centre - 112, 500, 34, blend(skin, colours.ember, 0.16)),
    disc(centre + 112, 500, 34, blend(skin, colours.ember, 0.16)),
    ...[-72, 72].map((side) => oval(centre + side, 428, 14, 18, colours.night)),
    stroke(`M${centre - 106},382 q34,-22 66,-6`, brow, 13),
    stroke(`M${centre + 40},376 q32,-16 66,6`, brow, 13),
    stroke(`M${centre + 2},440 q22,46 -10,62`, shade, 9),
    stroke(
      `M${centre - 58},560 q58,${18 + 46 * smile} 116,0`,
      darker(blend(skin, colours.rust, 0.55), 0.1),
      12,
    ),
  );
}

function beard({ hair, skin }: Look): Drawing {
  const colour = blend(hair, skin, 0.12);
  return area(
    'M334,450 Q352,520 390,536 Q440,500 500,528 Q560,500 610,536 Q648,520 666,450 Q668,560 620,640 Q560,694 500,694 Q440,694 380,640 Q332,560 334,450 Z',
    colour,
  );
}

const glasses = (): Drawing =>
  all(
    ...[-74, 74].map(
      (side) =>
        `<rect x="${centre + side - 58}" y="384" width="116" height="92" rx="40" fill="#ffffff" fill-opacity="0.25" stroke="${colours.night}" stroke-width="10"/>`,
    ),
    line(
      [
        [centre - 18, 420],
        [centre + 18, 420],
      ],
      colours.night,
      10,
    ),
  );

interface Hair {
  behind: (look: Look) => Drawing;
  before: (look: Look) => Drawing;
}

const nothing = (): Drawing => '';
const crown = 'M322,400 Q306,180 500,176 Q694,180 678,400';

const hairs = {
  short: {
    behind: nothing,
    before: ({ hair }) =>
      area(`${crown} Q660,300 600,292 Q500,300 430,262 Q370,300 346,330 Q330,360 322,400 Z`, hair),
  },
  fringe: {
    behind: ({ hair }) => area('M316,420 Q290,170 500,166 Q710,170 684,420 L676,540 L324,540 Z', hair),
    before: ({ hair }) => area(`${crown} Q650,330 560,326 L420,340 Q350,350 322,400 Z`, hair),
  },
  bob: {
    behind: ({ hair }) =>
      area(
        'M300,430 Q280,160 500,156 Q720,160 700,430 L712,640 Q640,690 620,600 L380,600 Q360,690 288,640 Z',
        hair,
      ),
    before: ({ hair }) => area(`${crown} Q664,320 620,270 Q520,350 340,344 Q328,370 322,400 Z`, hair),
  },
  long: {
    behind: ({ hair }) =>
      area(
        'M296,430 Q276,150 500,148 Q724,150 704,430 L740,820 Q620,860 600,700 L400,700 Q380,860 260,820 Z',
        hair,
      ),
    before: ({ hair }) => area(`${crown} Q640,330 560,252 Q470,330 338,390 Q328,396 322,400 Z`, hair),
  },
  bun: {
    behind: ({ hair }) =>
      all(disc(centre, 148, 92, hair), area('M312,440 Q292,170 500,166 Q708,170 688,440 Z', hair)),
    before: ({ hair }) => area(`${crown} Q640,280 500,268 Q360,280 322,400 Z`, hair),
  },
  plait: {
    behind: ({ hair }) =>
      all(
        area('M304,440 Q284,160 500,158 Q716,160 696,440 L690,560 L310,560 Z', hair),
        ...[600, 680, 760, 840].map((y, at) =>
          oval(696 + at * 6, y, 44 - at * 3, 56, at % 2 ? darker(hair, 0.12) : hair),
        ),
      ),
    before: ({ hair }) => area(`${crown} Q630,310 470,250 Q400,330 334,372 Q326,386 322,400 Z`, hair),
  },
  curls: {
    behind: ({ hair }) =>
      all(
        ...[
          ...[
            [300, 330],
            [330, 230],
            [410, 165],
            [500, 140],
            [590, 165],
            [670, 230],
            [700, 330],
          ],
          ...[
            [292, 430],
            [708, 430],
          ],
        ].map(([x = 0, y = 0]) => disc(x, y, 86, hair)),
      ),
    before: ({ hair }) =>
      all(
        ...[
          [380, 252],
          [450, 232],
          [530, 228],
          [606, 246],
          [344, 300],
          [656, 300],
        ].map(([x = 0, y = 0]) => disc(x, y, 48, hair)),
      ),
  },
  bald: {
    behind: nothing,
    before: ({ hair, skin }) =>
      all(
        area('M322,420 Q318,330 340,300 Q344,370 346,430 Z', blend(hair, skin, 0.3)),
        area('M678,420 Q682,330 660,300 Q656,370 654,430 Z', blend(hair, skin, 0.3)),
      ),
  },
  scarf: {
    behind: ({ coat }) =>
      area('M286,450 Q262,130 500,128 Q738,130 714,450 L740,760 L260,760 Z', blend(coat, colours.mist, 0.35)),
    before: ({ coat }) =>
      all(
        `<path d="M500,128 Q262,130 286,450 Q300,700 500,716 Q700,700 714,450 Q738,130 500,128 Z M500,238 Q652,238 650,400 L646,480 Q624,624 500,640 Q376,624 354,480 L350,400 Q348,238 500,238 Z" fill-rule="evenodd" fill="${blend(coat, colours.mist, 0.45)}"/>`,
        stroke('M330,640 Q470,760 690,640', blend(coat, colours.mist, 0.3), 16),
      ),
  },
} satisfies Record<string, Hair>;

const garments = {
  shirt: (coat: Colour): Drawing =>
    all(
      area('M425,690 L372,724 L430,800 L500,730 L570,800 L628,724 L575,690 L500,736 Z', lighter(coat, 0.3)),
      line(
        [
          [500, 740],
          [500, 1000],
        ],
        darker(coat, 0.25),
        8,
      ),
    ),
  knit: (coat: Colour): Drawing =>
    all(
      area('M412,676 Q500,790 588,676 L606,726 Q500,850 394,726 Z', darker(coat, 0.18)),
      ...[820, 880, 940].map((y) => stroke(`M235,${y} Q500,${y + 60} 765,${y}`, darker(coat, 0.1), 7)),
    ),
  jacket: (coat: Colour): Drawing =>
    all(
      area(
        'M420,690 L500,770 L580,690 L640,1000 L360,1000 Z',
        coat === colours.snow ? colours.slate : colours.snow,
      ),
      area('M404,706 L330,760 L380,840 L350,870 L470,1000 L380,1000 L300,760 Z', darker(coat, 0.2)),
      area('M596,706 L670,760 L620,840 L650,870 L530,1000 L620,1000 L700,760 Z', darker(coat, 0.2)),
    ),
  overall: (coat: Colour): Drawing =>
    all(
      area('M420,690 Q500,770 580,690 L600,730 Q500,820 400,730 Z', colours.paper),
      box(318, 800, 364, 220, darker(coat, 0.16), 20),
      line(
        [
          [330, 740],
          [352, 830],
        ],
        darker(coat, 0.3),
        44,
      ),
      line(
        [
          [670, 740],
          [648, 830],
        ],
        darker(coat, 0.3),
        44,
      ),
      disc(352, 832, 15, colours.glow),
      disc(648, 832, 15, colours.glow),
    ),
} satisfies Record<string, (coat: Colour) => Drawing>;
