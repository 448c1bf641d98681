import { colours, darker, lighter, type Colour } from './palette.ts';
import { all, area, box, disc, line, polygon, repeat, size, within, type Drawing } from './shapes.ts';

/** A wall and a floor that meet at `edge`, with boards or joints that run towards the viewer. */
export function room(wall: Colour, floor: Colour, edge: number): Drawing {
  const middle = size.width / 2;
  const joint = darker(floor, 0.1);
  return all(
    box(0, 0, size.width, edge, wall),
    box(0, edge, size.width, size.height - edge, floor),
    repeat(13, (at) => {
      const out = (at - 6) * 190;
      return line(
        [
          [middle + out, edge],
          [middle + out * 1.9, size.height],
        ],
        joint,
        3,
      );
    }),
    box(0, edge - 16, size.width, 16, darker(wall, 0.16)),
  );
}

/** A window onto a view, which is drawn in the picture's own coordinates. */
export function windowOnto(
  x: number,
  y: number,
  width: number,
  height: number,
  view: Drawing,
  columns = 3,
  frame: Colour = colours.paper,
): Drawing {
  return all(
    box(x - 12, y - 12, width + 24, height + 24, frame),
    within(x, y, width, height, view),
    repeat(columns - 1, (at) => box(x + (width / columns) * (at + 1) - 5, y, 10, height, frame)),
    box(x, y + height * 0.3 - 4, width, 8, frame),
    box(x - 26, y + height + 12, width + 52, 16, darker(frame, 0.12), 3),
  );
}

/** Steel trusses under a roof. */
export function trusses(y: number, colour: Colour): Drawing {
  const step = 160;
  return all(
    box(0, y, size.width, 12, colour),
    box(0, y + 74, size.width, 9, colour),
    repeat(10, (at) =>
      line(
        [
          [at * step, y + 76],
          [at * step + step / 2, y + 6],
          [(at + 1) * step, y + 76],
        ],
        colour,
        6,
      ),
    ),
  );
}

/** A lamp on its cord, with the cone of light below it. */
export function lamp(
  x: number,
  length: number,
  reach: number,
  shade: Colour = colours.ink,
  light: Colour = colours.glow,
): Drawing {
  return all(
    `<g opacity="0.2">${polygon(
      [
        [x - 52, length + 34],
        [x + 52, length + 34],
        [x + reach * 0.42, length + reach],
        [x - reach * 0.42, length + reach],
      ],
      light,
    )}</g>`,
    line(
      [
        [x, 0],
        [x, length],
      ],
      shade,
      4,
    ),
    disc(x, length + 32, 18, lighter(light, 0.5)),
    area(`M${x - 56},${length + 36} a56,50 0 0 1 112,0 Z`, shade),
  );
}

/** A table or bench seen from the side. */
export function bench(
  x: number,
  y: number,
  width: number,
  height: number,
  top: Colour,
  legs: Colour,
): Drawing {
  return all(
    repeat(2, (at) => box(x + 30 + at * (width - 84), y - height, 24, height, legs)),
    box(x + 40, y - height * 0.34, width - 80, 12, legs),
    box(x, y - height, width, 26, top, 4),
    box(x, y - height + 20, width, 8, darker(top, 0.2), 3),
  );
}

/** A potted plant. */
export function plant(x: number, y: number, height: number): Drawing {
  const leaf = (lean: number, tall: number, fill: Colour): Drawing =>
    area(
      `M${x},${y - height * 0.3} q${lean * height - height * 0.12},${-height * 0.4 * tall} ${lean * height},${-height * 0.7 * tall} q${height * 0.12},${height * 0.4 * tall} ${-lean * height},${height * 0.7 * tall} Z`,
      fill,
    );
  return all(
    leaf(-0.34, 0.7, colours.moss),
    leaf(0.36, 0.72, colours.spruce),
    leaf(-0.16, 1, colours.spruce),
    leaf(0.14, 0.95, colours.moss),
    polygon(
      [
        [x - height * 0.16, y - height * 0.32],
        [x + height * 0.16, y - height * 0.32],
        [x + height * 0.12, y],
        [x - height * 0.12, y],
      ],
      colours.brick,
    ),
    box(x - height * 0.18, y - height * 0.36, height * 0.36, height * 0.08, darker(colours.brick, 0.12), 3),
  );
}
