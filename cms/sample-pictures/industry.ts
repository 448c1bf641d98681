import { colours, darker, lighter, type Colour } from './palette.ts';
import { all, box, disc, line, polygon, repeat, sag, type Drawing, type Point } from './shapes.ts';

/** The tower with a wheel above a mine shaft. */
export function headframe(x: number, y: number, height: number): Drawing {
  const top = y - height;
  const legs: Point[][] = [
    [
      [x - height * 0.13, y],
      [x - height * 0.06, top],
    ],
    [
      [x + height * 0.13, y],
      [x + height * 0.06, top],
    ],
    [
      [x + height * 0.42, y],
      [x + height * 0.05, top + height * 0.1],
    ],
  ];
  return all(
    ...legs.map((leg) => line(leg, colours.rust, height * 0.035)),
    repeat(4, (at) => {
      const [low, high] = [0.06 + at * 0.22, 0.28 + at * 0.22];
      const half = (up: number): number => height * (0.13 - 0.07 * up);
      return all(
        line(
          [
            [x - half(low), y - height * low],
            [x + half(high), y - height * high],
          ],
          colours.rust,
          height * 0.016,
        ),
        line(
          [
            [x + half(low), y - height * low],
            [x - half(high), y - height * high],
          ],
          colours.rust,
          height * 0.016,
        ),
      );
    }),
    polygon(
      [
        [x - height * 0.2, top + 8],
        [x, top - height * 0.17],
        [x + height * 0.2, top + 8],
      ],
      colours.falu,
    ),
    polygon(
      [
        [x, top + 8],
        [x, top - height * 0.17],
        [x + height * 0.2, top + 8],
      ],
      colours.rust,
    ),
    disc(x, top + height * 0.03, height * 0.085, colours.paper),
    disc(x, top + height * 0.03, height * 0.062, colours.falu),
    disc(x, top + height * 0.03, height * 0.02, colours.paper),
    box(x - height * 0.24, y - height * 0.24, height * 0.34, height * 0.24, colours.falu),
    polygon(
      [
        [x - height * 0.27, y - height * 0.23],
        [x - height * 0.07, y - height * 0.37],
        [x + height * 0.13, y - height * 0.23],
      ],
      colours.ink,
    ),
    box(x - height * 0.12, y - height * 0.15, height * 0.1, height * 0.15, colours.ink),
  );
}

/** A wind turbine; `turn` is the angle of its blades in degrees. */
export function turbine(
  x: number,
  y: number,
  height: number,
  turn: number,
  fill: Colour = colours.steel,
): Drawing {
  const hub: Point = [x, y - height];
  const tower: Point[] = [
    [x - height * 0.018, y],
    [x - height * 0.008, y - height],
    [x + height * 0.008, y - height],
    [x + height * 0.018, y],
  ];
  const blade = (degrees: number): Drawing => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const along = (out: number, side: number): Point => [
      hub[0] + height * (out * cos - side * sin),
      hub[1] + height * (out * sin + side * cos),
    ];
    return polygon([along(0.02, -0.012), along(0.14, -0.026), along(0.56, 0), along(0.02, 0.012)], fill);
  };
  return all(
    polygon(tower, darker(fill, 0.1)),
    ...[0, 120, 240].map((step) => blade(turn + step)),
    disc(...hub, height * 0.022, darker(fill, 0.2)),
  );
}

/** Where the wires of a pylon hang, measured from its foot. */
const crossarms: readonly { up: number; out: number }[] = [
  { up: 0.95, out: 0.16 },
  { up: 0.8, out: 0.22 },
];

export function pylon(x: number, y: number, height: number, colour: Colour = colours.ink): Drawing {
  const width = height * 0.014;
  return all(
    line(
      [
        [x - height * 0.13, y],
        [x - height * 0.02, y - height * 0.7],
        [x, y - height],
      ],
      colour,
      width,
    ),
    line(
      [
        [x + height * 0.13, y],
        [x + height * 0.02, y - height * 0.7],
        [x, y - height],
      ],
      colour,
      width,
    ),
    repeat(4, (at) => {
      const half = (up: number): number => height * (0.13 - 0.155 * up);
      const [low, high] = [at * 0.17, (at + 1) * 0.17];
      return all(
        line(
          [
            [x - half(low), y - height * low],
            [x + half(high), y - height * high],
          ],
          colour,
          width * 0.6,
        ),
        line(
          [
            [x + half(low), y - height * low],
            [x - half(high), y - height * high],
          ],
          colour,
          width * 0.6,
        ),
      );
    }),
    ...crossarms.map(({ up, out }) =>
      line(
        [
          [x - height * out, y - height * up],
          [x + height * out, y - height * up],
        ],
        colour,
        width,
      ),
    ),
  );
}

/** Wires from pylon to pylon, each given as x, y and height. */
export function wires(pylons: readonly [number, number, number][], colour: Colour = colours.ink): Drawing {
  return repeat(pylons.length - 1, (at) => {
    const [from, to] = [pylons[at], pylons[at + 1]];
    if (!from || !to) return '';
    return crossarms
      .flatMap(({ up, out }) => [-out, out].map((side) => ({ up, side })))
      .map(({ up, side }) =>
        sag(
          [from[0] + side * from[2], from[1] - up * from[2]],
          [to[0] + side * to[2], to[1] - up * to[2]],
          34,
          colour,
          1.8,
        ),
      )
      .join('');
  });
}

/** A harbour crane with its jib to the right. */
export function harbourCrane(x: number, y: number, height: number, fill: Colour = colours.ember): Drawing {
  const thick = height * 0.035;
  const top = y - height;
  const tip: Point = [x + height * 0.75, top - height * 0.1];
  return all(
    line(
      [
        [x - height * 0.16, y],
        [x - height * 0.1, y - height * 0.5],
      ],
      fill,
      thick,
    ),
    line(
      [
        [x + height * 0.16, y],
        [x + height * 0.1, y - height * 0.5],
      ],
      fill,
      thick,
    ),
    box(x - height * 0.16, y - height * 0.54, height * 0.32, height * 0.07, darker(fill, 0.25), 3),
    box(x - height * 0.14, y - height * 0.74, height * 0.24, height * 0.2, fill, 6),
    box(x + height * 0.01, y - height * 0.71, height * 0.075, height * 0.08, colours.ice),
    line([[x, y - height * 0.72], [x, top], tip], colours.ink, 3),
    line([[x + height * 0.06, y - height * 0.62], tip], fill, thick * 0.75),
    line(
      [
        [x, y - height * 0.7],
        [x, top],
      ],
      fill,
      thick * 0.7,
    ),
    line([tip, [tip[0], y - height * 0.42]], colours.ink, 3),
    box(tip[0] - 9, y - height * 0.43, 18, 20, colours.ink, 4),
  );
}

/** Sawn timber in packs. */
export function packs(x: number, y: number, across: number, up: number, scale = 1): Drawing {
  return repeat(across * up, (at) => {
    const left = x + (at % across) * 96 * scale;
    const bottom = y - Math.floor(at / across) * 50 * scale;
    const fill =
      at % 3 === 1 ? lighter(colours.timber, 0.3) : at % 3 ? colours.sand : lighter(colours.sand, 0.25);
    return all(
      box(left, bottom - 42 * scale, 90 * scale, 42 * scale, fill),
      repeat(3, (board) =>
        box(left, bottom - (11 + board * 10) * scale, 90 * scale, 2 * scale, colours.timber),
      ),
      box(left + 12 * scale, bottom, 9 * scale, 8 * scale, colours.bark),
      box(left + 68 * scale, bottom, 9 * scale, 8 * scale, colours.bark),
    );
  });
}
