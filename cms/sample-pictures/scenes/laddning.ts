import { hall } from '../buildings.ts';
import { land, ridge, sky, stars, treeline } from '../land.ts';
import { screen } from '../machines.ts';
import { colours, moods } from '../palette.ts';
import { all, box, sag, type Drawing } from '../shapes.ts';
import { chargingPost } from '../things.ts';
import { lorry } from '../vehicles.ts';

/** A charging post in the night, with what it has given as a curve. */
export default function (): Drawing {
  return all(
    sky(moods.night, [1240, 200], 58),
    stars(70, 12, colours.paper),
    land(ridge(560, 26, 6), moods.night.ridges[1]),
    treeline(ridge(560, 26, 6), moods.night.ridges[1], { seed: 9, height: 60 }),
    land(() => 700, '#30495a'),
    hall({ x: 120, y: 720, width: 620, height: 170, wall: '#27485a', windows: 9 }),
    chargingPost(880, 820, 1.5),
    screen(1010, 300, 460, 290, 'curve', colours.glow),
    box(1228, 590, 24, 230, colours.ink),
    sag([900, 620], [560, 720], 120, colours.night, 14),
    lorry(330, 820, colours.moss, colours.ice),
  );
}
