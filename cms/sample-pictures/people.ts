import { colours, darker, type Colour } from './palette.ts';
import { all, area, box, disc, line, mirrored, pair, type Drawing, type Point } from './shapes.ts';

/** Elbow and hand, as shares of the person's height from the shoulder. */
type Arm = readonly [elbow: Point, hand: Point];

const arms = {
  rest: [
    [0.02, 0.15],
    [0.03, 0.3],
  ],
  reach: [
    [0.11, 0.1],
    [0.26, 0.06],
  ],
  raise: [
    [0.12, -0.02],
    [0.22, -0.15],
  ],
  hold: [
    [0.07, 0.15],
    [0.2, 0.14],
  ],
  table: [
    [0.04, 0.15],
    [0.18, 0.19],
  ],
} satisfies Record<string, Arm>;

export type Gesture = keyof typeof arms;

export interface Person {
  x: number;
  /** Where the feet stand, or would stand. */
  y: number;
  height?: number;
  coat: Colour;
  trousers?: Colour;
  skin?: Colour;
  hair?: Colour;
  /** A helmet of this colour. */
  helmet?: Colour;
  /** The arm nearer to what the person looks at, and the other one. */
  front?: Gesture;
  back?: Gesture;
  seated?: boolean;
  looks?: 'left' | 'right';
}

export const skins = ['#f0c8a4', '#d9a37c', '#a86f4c', '#7a4c35'] as const;

export function person(look: Person): Drawing {
  const drawing = facingRight(look);
  return look.looks === 'left' ? mirrored(look.x, drawing) : drawing;
}

function facingRight(look: Person): Drawing {
  const {
    x,
    y,
    height = 260,
    coat,
    trousers = colours.ink,
    skin = skins[0],
    front = 'rest',
    back = 'rest',
    seated,
  } = look;
  const at = (across: number, up: number): Point => [x + across * height, y - up * height];
  const shoulder = 0.755;
  return all(
    arm(at(-0.07, shoulder), arms[back], height, darker(coat, 0.2), skin),
    seated ? seatedLegs(at, height, trousers) : standingLegs(at, height, trousers),
    torso(at, coat),
    box(...at(-0.025, 0.85), height * 0.06, height * 0.06, darker(skin, 0.12)),
    head(at, height, look, skin),
    arm(at(0.06, shoulder), arms[front], height, darker(coat, 0.08), skin),
  );
}

type Place = (across: number, up: number) => Point;

function torso(at: Place, coat: Colour): Drawing {
  const spots = [
    at(0, 0.81),
    at(0.115, 0.81),
    at(0.115, 0.77),
    at(0.1, 0.4),
    at(0, 0.38),
    at(-0.1, 0.4),
    at(-0.115, 0.77),
    at(-0.115, 0.81),
  ];
  const [neck, right, shoulder, hip, hem, leftHip, leftShoulder, left] = spots.map(pair);
  return area(
    `M${neck} Q${right} ${shoulder} L${hip} Q${hem} ${leftHip} L${leftShoulder} Q${left} ${neck} Z`,
    coat,
  );
}

const standingLegs = (at: Place, height: number, trousers: Colour): Drawing =>
  all(
    line([at(-0.055, 0.43), at(-0.06, 0.035)], darker(trousers, 0.2), height * 0.09),
    line([at(0.05, 0.43), at(0.055, 0.035)], trousers, height * 0.09),
    box(...at(-0.11, 0.03), height * 0.12, height * 0.04, colours.night, height * 0.02),
    box(...at(0.01, 0.03), height * 0.13, height * 0.04, colours.night, height * 0.02),
  );

const seatedLegs = (at: Place, height: number, trousers: Colour): Drawing =>
  all(
    line([at(0, 0.42), at(0.2, 0.4), at(0.2, 0.08)], trousers, height * 0.1),
    box(...at(0.15, 0.05), height * 0.13, height * 0.04, colours.night, height * 0.02),
  );

function head(at: Place, height: number, { hair = colours.bark, helmet }: Person, skin: Colour): Drawing {
  const radius = height * 0.075;
  const [x, y] = at(0.008, 0.905);
  const cap = (colour: Colour, lift: number, wide: number): Drawing =>
    area(
      `M${x - radius * wide},${y - lift} a${radius * wide},${radius * wide} 0 0 1 ${radius * wide * 2},0 Z`,
      colour,
    );
  const covering = helmet
    ? all(
        cap(helmet, radius * 0.2, 1.14),
        box(x - radius * 1.14, y - radius * 0.34, radius * 2.7, radius * 0.26, darker(helmet, 0.15), 3),
      )
    : all(cap(hair, radius * 0.18, 1.08), disc(x - radius * 0.7, y, radius * 0.45, hair));
  return all(
    disc(x, y, radius, skin),
    disc(x + radius * 0.95, y + radius * 0.15, radius * 0.17, skin),
    covering,
  );
}

function arm([x, y]: Point, [elbow, hand]: Arm, height: number, sleeve: Colour, skin: Colour): Drawing {
  const place = ([across, down]: Point): Point => [x + across * height, y + down * height];
  const cuff: Point = [hand[0] - 0.02, hand[1]];
  return all(
    disc(...place(hand), height * 0.036, skin),
    line([[x, y], place(elbow), place(cuff)], sleeve, height * 0.066),
  );
}
