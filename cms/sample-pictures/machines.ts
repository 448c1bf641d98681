import { colours, darker, lighter, type Colour } from './palette.ts';
import {
  all,
  area,
  box,
  disc,
  line,
  polygon,
  repeat,
  pair,
  ring,
  shifted,
  stroke,
  type Drawing,
  type Point,
} from './shapes.ts';

const spoke = (x: number, y: number, radius: number, degrees: number): Point => [
  x + radius * Math.cos((degrees * Math.PI) / 180),
  y + radius * Math.sin((degrees * Math.PI) / 180),
];

/** A pipe along a line, with light along its upper left. */
export function pipe(points: readonly Point[], fill: Colour, width = 34): Drawing {
  return all(
    line(points, darker(fill, 0.3), width + 6),
    line(points, fill, width),
    shifted(-width * 0.2, -width * 0.2, line(points, lighter(fill, 0.35), width * 0.14)),
  );
}

/** A flange across a pipe that runs along or upright. */
export const flange = (x: number, y: number, fill: Colour, upright = false, width = 34): Drawing =>
  upright
    ? box(x - width * 0.8, y - 9, width * 1.6, 18, darker(fill, 0.35), 4)
    : box(x - 9, y - width * 0.8, 18, width * 1.6, darker(fill, 0.35), 4);

/** A hand wheel on its stem. */
export function valve(x: number, y: number, radius: number, fill: Colour = colours.ember): Drawing {
  return all(
    line(
      [
        [x, y],
        [x, y + radius * 1.5],
      ],
      darker(fill, 0.4),
      radius * 0.3,
    ),
    ring(x, y, radius, fill, radius * 0.26),
    repeat(4, (step) => line([[x, y], spoke(x, y, radius, 45 + step * 90)], fill, radius * 0.16)),
    disc(x, y, radius * 0.24, darker(fill, 0.2)),
  );
}

/** A round gauge whose needle stands between 0 and 1. */
export function gauge(
  x: number,
  y: number,
  radius: number,
  value: number,
  alarm: Colour = colours.ember,
): Drawing {
  const tick = (step: number): Drawing => {
    const degrees = 135 + step * 27;
    return line(
      [spoke(x, y, radius * 0.78, degrees), spoke(x, y, radius * (step % 5 ? 0.7 : 0.62), degrees)],
      step > 7 ? alarm : colours.ink,
      radius * 0.035,
    );
  };
  const needle = 135 + value * 270;
  return all(
    disc(x + 6, y + 10, radius * 1.06, darker(colours.ink, 0.4)),
    disc(x, y, radius * 1.06, colours.ochre),
    disc(x, y, radius * 0.95, colours.paper),
    area(
      `M${x - radius * 0.95},${y} a${radius * 0.95},${radius * 0.95} 0 0 1 ${radius * 1.9},0 Z`,
      colours.snow,
    ),
    repeat(11, tick),
    line(
      [spoke(x, y, radius * 0.18, needle + 180), spoke(x, y, radius * 0.66, needle)],
      alarm,
      radius * 0.06,
    ),
    disc(x, y, radius * 0.11, colours.ink),
  );
}

/** A cylinder seen from its end, as in a paper machine. */
export function roller(x: number, y: number, radius: number, fill: Colour = colours.steel): Drawing {
  return all(
    disc(x, y, radius, darker(fill, 0.35)),
    disc(x, y, radius * 0.93, fill),
    area(
      `M${pair(spoke(x, y, radius * 0.93, 200))} A${radius * 0.93},${radius * 0.93} 0 0 1 ${pair(spoke(x, y, radius * 0.93, 290))} L${x},${y} Z`,
      lighter(fill, 0.22),
    ),
    disc(x, y, radius * 0.3, darker(fill, 0.25)),
    disc(x, y, radius * 0.12, colours.ink),
    repeat(6, (step) =>
      disc(...spoke(x, y, radius * 0.66, step * 60 + 15), radius * 0.06, darker(fill, 0.3)),
    ),
  );
}

export function gear(x: number, y: number, radius: number, teeth: number, fill: Colour): Drawing {
  const step = 360 / teeth;
  return all(
    repeat(teeth, (tooth) =>
      line(
        [spoke(x, y, radius * 0.7, tooth * step), spoke(x, y, radius * 0.96, tooth * step)],
        fill,
        (radius * 3.2) / teeth,
      ),
    ),
    disc(x, y, radius * 0.82, fill),
    disc(x, y, radius * 0.6, lighter(fill, 0.18)),
    disc(x, y, radius * 0.26, darker(fill, 0.4)),
  );
}

/** An industrial robot through its joints, from its foot to its gripper. */
export function robot(joints: readonly [Point, Point, Point, Point], fill: Colour = colours.ember): Drawing {
  const [foot, shoulder, elbow, wrist] = joints;
  const limb = (from: Point, to: Point, width: number): Drawing =>
    all(line([from, to], darker(fill, 0.25), width + 8), line([from, to], fill, width));
  const joint = ([x, y]: Point, radius: number): Drawing =>
    all(
      disc(x, y, radius, darker(fill, 0.3)),
      disc(x, y, radius * 0.72, colours.ink),
      disc(x, y, radius * 0.34, colours.steel),
    );
  return all(
    box(foot[0] - 105, foot[1] - 30, 210, 30, colours.ink, 6),
    polygon(
      [
        [foot[0] - 76, foot[1] - 30],
        [shoulder[0] - 50, shoulder[1]],
        [shoulder[0] + 50, shoulder[1]],
        [foot[0] + 76, foot[1] - 30],
      ],
      darker(fill, 0.15),
    ),
    limb(shoulder, elbow, 62),
    limb(elbow, wrist, 46),
    joint(shoulder, 58),
    joint(elbow, 44),
    line([wrist, [wrist[0], wrist[1] + 52]], colours.ink, 26),
    joint(wrist, 30),
    box(wrist[0] - 62, wrist[1] + 50, 124, 16, colours.ink, 4),
    box(wrist[0] - 62, wrist[1] + 50, 14, 44, colours.ink, 3),
    box(wrist[0] + 48, wrist[1] + 50, 14, 44, colours.ink, 3),
  );
}

/** A pallet with its top at y. */
export const pallet = (x: number, y: number, width: number): Drawing =>
  all(
    box(x, y, width, 12, colours.timber),
    repeat(3, (step) => box(x + step * (width - 34) * 0.5, y + 12, 34, 22, darker(colours.timber, 0.25))),
    box(x, y + 34, width, 9, darker(colours.timber, 0.1)),
  );

/** A belt on rollers. */
export const conveyor = (x: number, y: number, width: number, fill: Colour = colours.ink): Drawing =>
  all(
    repeat(Math.floor(width / 300), (step) => box(x + 90 + step * 300, y + 30, 24, 170, colours.slate)),
    box(x, y, width, 46, fill, 23),
    repeat(Math.floor(width / 70), (step) => disc(x + 24 + step * 70, y + 23, 14, colours.slate)),
  );

/** What a screen shows: a curve or bars, without a word. */
export function screen(
  x: number,
  y: number,
  width: number,
  height: number,
  shows: 'curve' | 'bars',
  accent: Colour = colours.ember,
): Drawing {
  const values = [0.35, 0.5, 0.42, 0.7, 0.62, 0.85, 0.55, 0.4, 0.3];
  const across = (step: number): number => x + width * (0.1 + (0.8 * step) / (values.length - 1));
  const up = (value: number): number => y + height * (0.86 - 0.68 * value);
  const content =
    shows === 'curve'
      ? line(
          values.map((value, step): Point => [across(step), up(value)]),
          accent,
          Math.max(4, height * 0.022),
        )
      : values
          .map((value, step) =>
            box(
              across(step) - width * 0.028,
              up(value),
              width * 0.056,
              y + height * 0.86 - up(value),
              step === 5 ? accent : colours.steel,
              2,
            ),
          )
          .join('');
  return all(
    box(x - 10, y - 10, width + 20, height + 20, colours.night, 10),
    box(x, y, width, height, colours.deep, 3),
    repeat(3, (step) =>
      box(x + width * 0.08, y + height * (0.24 + step * 0.21), width * 0.84, 2, colours.slate),
    ),
    content,
  );
}

/** An electric motor on its feet; x, y is the middle of its foot. */
export function motor(x: number, y: number, width: number, fill: Colour): Drawing {
  const height = width * 0.56;
  const left = x - width / 2;
  return all(
    box(left + width * 0.1, y - 26, width * 0.8, 26, darker(fill, 0.4), 4),
    box(left + width, y - height * 0.62, width * 0.24, height * 0.16, colours.steel, 4),
    box(left, y - height - 12, width, height, fill, 26),
    repeat(9, (step) =>
      box(
        left + width * (0.16 + step * 0.078),
        y - height - 12 + 22,
        width * 0.026,
        height - 44,
        darker(fill, 0.22),
        3,
      ),
    ),
    box(left - width * 0.06, y - height + 6, width * 0.13, height - 36, darker(fill, 0.18), 14),
    box(left + width * 0.94, y - height + 6, width * 0.08, height - 36, darker(fill, 0.18), 8),
    box(left + width * 0.36, y - height - 62, width * 0.28, 56, darker(fill, 0.1), 8),
  );
}

/** Radio waves to the upper right. */
export const waves = (x: number, y: number, reach: number, colour: Colour): Drawing =>
  repeat(3, (step) => {
    const radius = reach * (0.4 + step * 0.3);
    const [from, to] = [pair(spoke(x, y, radius, -80)), pair(spoke(x, y, radius, -10))];
    return stroke(`M${from} A${radius},${radius} 0 0 1 ${to}`, colour, reach * 0.09);
  });
