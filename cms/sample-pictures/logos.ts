import { colours } from './palette.ts';
import { all, area, box, disc, polygon, repeat, ring, stroke, type Drawing, type Size } from './shapes.ts';

export const logoSize: Size = { width: 900, height: 600 };

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
