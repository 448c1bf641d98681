import { colours, type Colour } from './palette.ts';
import { all, area, box, disc, polygon, repeat, ring, stroke, type Drawing, type Size } from './shapes.ts';

export const logoSize: Size = { width: 900, height: 600 };

/** The mark of the site: the sawtooth roof of a mill, with one window lit. */
const mill = (walls: Colour, window: Colour) =>
  all(
    area('M180,500 v-320 l180,-120 v120 l180,-120 v120 l180,-120 v440 Z', walls),
    box(300, 300, 130, 200, window),
  );

/** For the press, which prints them. */
export const siteLogos: Record<string, () => Drawing> = {
  'logotyp-bruket': () => mill(colours.ink, colours.ember),
  'logotyp-bruket-for-mork-bakgrund': () => mill(colours.snow, colours.glow),
};

/** The marks of some invented organisations: no words, for they would be set in whatever typeface is there. */
export const logos: Record<string, () => Drawing> = {
  /** A ladle that pours. */
  'logotyp-exempelgjuteriet': () =>
    all(
      area('M250,130 h400 l-60,240 q-10,50 -60,50 h-160 q-50,0 -60,-50 Z', colours.ink),
      area('M330,130 h240 l-14,56 h-212 Z', colours.ember),
      stroke('M450,420 v90', colours.ember, 34),
      disc(450, 530, 30, colours.ember),
    ),
  /** A roll of paper. */
  'logotyp-exempelbruket': () =>
    all(
      ring(380, 300, 150, colours.spruce, 60),
      disc(380, 300, 40, colours.spruce),
      box(380, 390, 330, 60, colours.spruce, 30),
    ),
  /** A log in section, sawn. */
  'logotyp-provsagen': () =>
    all(
      disc(450, 300, 220, colours.timber),
      ring(450, 300, 150, colours.bark, 18),
      ring(450, 300, 80, colours.bark, 18),
      polygon(
        [
          [450, 300],
          [720, 190],
          [720, 410],
        ],
        colours.snow,
      ),
    ),
  /** Links that hold together. */
  'logotyp-exempelklustret': () =>
    all(
      repeat(3, (at) =>
        ring(290 + at * 160, 300, 110, [colours.deep, colours.ochre, colours.ember][at] ?? '', 44),
      ),
    ),
};
