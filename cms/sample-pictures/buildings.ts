import { colours, darker, lighter, type Colour } from './palette.ts';
import { all, area, box, disc, line, polygon, repeat, type Drawing, type Point } from './shapes.ts';

export interface Hall {
  x: number;
  /** Where it stands. */
  y: number;
  width: number;
  height: number;
  wall?: Colour;
  roof?: Colour;
  window?: Glass;
  windows?: number;
  frame?: Colour;
}

/** The colour of the panes, or of each pane from the left. */
type Glass = Colour | ((pane: number) => Colour);

/** Tall windows in a row, with a bar across. */
export function windowRow(
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  glass: Glass,
  frame: Colour = colours.paper,
): Drawing {
  const step = width / count;
  const pane = step * 0.54;
  return repeat(count, (at) => {
    const left = x + at * step + (step - pane) / 2;
    return all(
      box(left - 3, y - 3, pane + 6, height + 6, frame),
      box(left, y, pane, height, typeof glass === 'string' ? glass : glass(at)),
      line(
        [
          [left, y + height * 0.4],
          [left + pane, y + height * 0.4],
        ],
        frame,
        2.5,
      ),
      line(
        [
          [left + pane / 2, y],
          [left + pane / 2, y + height],
        ],
        frame,
        2.5,
      ),
    );
  });
}

/** A long hall with a pitched roof seen from its side. */
export function hall({
  x,
  y,
  width,
  height,
  wall = colours.brick,
  roof = colours.ink,
  window = colours.glow,
  windows = 6,
  frame,
}: Hall): Drawing {
  const top = y - height;
  const eaves = height * 0.34;
  const slope: Point[] = [
    [x - 12, top],
    [x + width * 0.05, top - eaves],
    [x + width * 0.95, top - eaves],
    [x + width + 12, top],
  ];
  return all(
    box(x, top, width, height, wall),
    box(x, y - height * 0.14, width, height * 0.14, darker(wall, 0.22)),
    box(x, top, width, 7, darker(wall, 0.3)),
    polygon(slope, roof),
    windowRow(x + width * 0.03, top + height * 0.26, width * 0.94, height * 0.44, windows, window, frame),
  );
}

/** A gable end, as a house or a mill shows to the water. */
export function gable({
  x,
  y,
  width,
  height,
  wall = colours.falu,
  roof = colours.ink,
  window = colours.glow,
  windows = 3,
}: Hall): Drawing {
  const top = y - height;
  const peak = top - width * 0.42;
  const middle = x + width / 2;
  const front: Point[] = [
    [x, y],
    [x, top],
    [middle, peak],
    [x + width, top],
    [x + width, y],
  ];
  const roofWidth = Math.max(6, width * 0.045);
  return all(
    polygon(front, wall),
    polygon(
      [
        [middle, y],
        [middle, peak],
        [x + width, top],
        [x + width, y],
      ],
      darker(wall, 0.13),
    ),
    line(
      [
        [x - roofWidth, top + roofWidth],
        [middle, peak - roofWidth / 2],
        [x + width + roofWidth, top + roofWidth],
      ],
      roof,
      roofWidth * 1.5,
    ),
    windowRow(x + width * 0.06, top + height * 0.18, width * 0.88, height * 0.3, windows, window),
    disc(middle, top - width * 0.12, width * 0.07, colours.paper),
    disc(middle, top - width * 0.12, width * 0.05, typeof window === 'string' ? window : window(windows)),
  );
}

/** A factory roof of saw-teeth that face the light. */
export function sawtooth({
  x,
  y,
  width,
  height,
  wall = colours.cream,
  roof = colours.deep,
  window = colours.mist,
  windows = 5,
  frame = lighter(wall, 0.4),
}: Hall): Drawing {
  const step = width / windows;
  const top = y - height;
  const tooth = step * 0.5;
  return all(
    box(x, top, width, height, wall),
    box(x, y - height * 0.12, width, height * 0.12, darker(wall, 0.2)),
    repeat(windows, (at) => {
      const left = x + at * step;
      return all(
        polygon(
          [
            [left, top],
            [left, top - tooth],
            [left + step, top],
          ],
          roof,
        ),
        polygon(
          [
            [left + 5, top - 5],
            [left + 5, top - tooth + 12],
            [left + step * 0.22, top - tooth * 0.72 + 5],
            [left + step * 0.22, top - 5],
          ],
          typeof window === 'string' ? window : window(-1),
        ),
      );
    }),
    windowRow(x + width * 0.02, top + height * 0.25, width * 0.96, height * 0.36, windows * 2, window, frame),
  );
}

/** A red timber house with white corners. */
export function cottage(
  x: number,
  y: number,
  width: number,
  wall: Colour = colours.falu,
  window: Colour = colours.glow,
): Drawing {
  const height = width * 0.46;
  const top = y - height;
  const roof: Point[] = [
    [x - width * 0.06, top + 3],
    [x + width * 0.08, top - width * 0.3],
    [x + width * 0.92, top - width * 0.3],
    [x + width * 1.06, top + 3],
  ];
  const pane = width * 0.15;
  const opening = (left: number): Drawing =>
    all(
      box(left - 4, top + height * 0.24 - 4, pane + 8, pane + 8, colours.paper),
      box(left, top + height * 0.24, pane, pane, window),
      box(left + pane / 2 - 1.5, top + height * 0.24, 3, pane, colours.paper),
      box(left, top + height * 0.24 + pane / 2 - 1.5, pane, 3, colours.paper),
    );
  return all(
    box(x + width * 0.68, top - width * 0.44, width * 0.09, width * 0.24, colours.brick),
    box(x, top, width, height, wall),
    repeat(9, (at) => box(x + (width / 9) * (at + 0.5), top, 1.5, height, darker(wall, 0.16))),
    box(x, top, width * 0.035, height, colours.paper),
    box(x + width * 0.965, top, width * 0.035, height, colours.paper),
    polygon(roof, colours.ink),
    opening(x + width * 0.13),
    opening(x + width * 0.71),
    box(x + width * 0.43, top + height * 0.22, width * 0.15, height * 0.78, colours.paper),
    box(x + width * 0.45, top + height * 0.27, width * 0.11, height * 0.73, colours.deep),
  );
}

/** A round brick chimney, narrower at the top. */
export function chimney(
  x: number,
  y: number,
  height: number,
  width: number,
  fill: Colour = colours.brick,
  band: Colour = colours.paper,
): Drawing {
  const foot = width / 2;
  const head = foot * 0.66;
  const at = (up: number): number => foot + (head - foot) * up;
  const slice = (low: number, high: number, colour: Colour): Drawing =>
    polygon(
      [
        [x - at(low), y - height * low],
        [x - at(high), y - height * high],
        [x + at(high), y - height * high],
        [x + at(low), y - height * low],
      ],
      colour,
    );
  const shade: Point[] = [
    [x + foot * 0.2, y],
    [x + head * 0.2, y - height],
    [x + head, y - height],
    [x + foot, y],
  ];
  return all(
    slice(0, 1, fill),
    polygon(shade, darker(fill, 0.2)),
    slice(0.84, 0.89, band),
    box(x - head - 4, y - height - 6, (head + 4) * 2, 14, darker(fill, 0.35), 2),
  );
}

/** Smoke or steam that drifts to the right as it rises. */
export function smoke(x: number, y: number, reach: number, fill: Colour, opacity = 0.75): Drawing {
  const puffs = repeat(8, (at) => {
    const share = at / 7;
    return disc(
      x + reach * share ** 1.3,
      y - reach * 0.5 * share ** 0.8 - 6,
      reach * (0.045 + 0.13 * share),
      fill,
    );
  });
  return `<g opacity="${opacity}">${puffs}</g>`;
}

/** An upright tank or silo with a domed top. */
export function silo(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Colour = colours.steel,
): Drawing {
  const dome = (left: number, across: number, colour: Colour): Drawing =>
    area(
      `M${left},${y} V${y - height + across * 0.3} q0,${-across * 0.3} ${across / 2},${-across * 0.3} q${across / 2},0 ${across / 2},${across * 0.3} V${y} Z`,
      colour,
    );
  return all(
    dome(x, width, fill),
    area(
      `M${x + width * 0.62},${y} V${y - height + width * 0.03} q${width * 0.38},${width * 0.02} ${width * 0.38},${width * 0.27} V${y} Z`,
      darker(fill, 0.22),
    ),
    box(
      x + width * 0.16,
      y - height + width * 0.36,
      width * 0.09,
      height - width * 0.5,
      lighter(fill, 0.4),
      4,
    ),
    repeat(3, (at) => box(x, y - height * (0.2 + at * 0.26), width, 3, darker(fill, 0.3))),
  );
}
