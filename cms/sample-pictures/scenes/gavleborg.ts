import { harbourCrane, packs } from '../industry.ts';
import { cloud, land, sky, treeline, water } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, box, each, polygon, reflected, repeat, stroke, type Drawing } from '../shapes.ts';
import { ship } from '../vehicles.ts';

const mood = moods.day;
const surface = 520;
const quay = 740;

/** A harbour on the coast, with timber on the quay. */
export default function (): Drawing {
  const vessel = ship(520, 600, 760);
  return all(
    sky(mood, [300, 240], 66),
    cloud(900, 170, 320, colours.snow),
    cloud(1300, 260, 220, colours.snow),
    cloud(560, 110, 170, colours.snow),
    skerry(),
    box(0, surface, 1600, 900 - surface, mood.water),
    water(mood, surface, 9, quay),
    reflected(600, vessel, 0.25),
    vessel,
    gulls(),
    box(0, quay, 1600, 160, colours.slate),
    box(0, quay, 1600, 18, colours.mist),
    repeat(9, (at) => box(40 + at * 190, quay + 30, 60, 60, colours.deep, 30)),
    harbourCrane(250, quay + 6, 430),
    harbourCrane(1280, quay + 6, 380, colours.ochre),
    packs(560, quay - 6, 5, 2),
    packs(1400, quay - 6, 2, 3),
    packs(20, quay - 6, 1, 2),
  );
}

/** A wooded coast and an island with a lighthouse. */
function skerry(): Drawing {
  const [first, second] = mood.ridges;
  const coast = (x: number): number => surface - 46 + x * 0.05;
  const island = (x: number): number => surface - 26 * Math.max(0, 1 - ((x - 1420) / 190) ** 2) + 4;
  return all(
    land(coast, first),
    treeline(coast, first, { seed: 2, height: 26, to: 950 }),
    land(island, second),
    treeline(island, second, { seed: 4, height: 30, from: 1290, to: 1380 }),
    polygon(
      [
        [1438, surface - 16],
        [1446, surface - 130],
        [1474, surface - 130],
        [1482, surface - 16],
      ],
      colours.snow,
    ),
    polygon(
      [
        [1442, surface - 62],
        [1444.6, surface - 100],
        [1475.4, surface - 100],
        [1478, surface - 62],
      ],
      colours.ember,
    ),
    box(1446, surface - 152, 28, 24, colours.glow),
    polygon(
      [
        [1440, surface - 150],
        [1460, surface - 174],
        [1480, surface - 150],
      ],
      colours.ink,
    ),
  );
}

const gulls = (): Drawing =>
  each(
    [
      [860, 330, 26],
      [940, 300, 18],
      [1010, 350, 21],
    ],
    (x, y, wing) =>
      stroke(
        `M${x - wing},${y} q${wing * 0.55},${-wing * 0.6} ${wing},0 q${wing * 0.45},${-wing * 0.6} ${wing},0`,
        colours.ink,
        3.5,
      ),
  );
