import { hall } from '../buildings.ts';
import { land, outdoors } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, sag, type Drawing } from '../shapes.ts';
import { chargingPost } from '../things.ts';
import { spruce, stack } from '../trees.ts';
import { logHandler } from '../vehicles.ts';

/** A log handler beside its charging post, by the timber. */
export default function (): Drawing {
  return all(
    outdoors(moods.winter, 40, [1180, 250]),
    land(() => 690, '#e7ebe6'),
    hall({ x: 980, y: 700, width: 560, height: 130, wall: colours.falu, windows: 8 }),
    stack(60, 720, 380, 7, 26),
    chargingPost(1180, 800),
    sag([1200, 640], [930, 690], 70, colours.ink, 12),
    logHandler(560, 800, colours.lime),
    spruce(1500, 880, 330, colours.spruce),
    spruce(60, 900, 260, colours.pine),
  );
}
