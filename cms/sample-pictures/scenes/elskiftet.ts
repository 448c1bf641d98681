import { hall, sawtooth } from '../buildings.ts';
import { pylon, turbine } from '../industry.ts';
import { land, outdoors } from '../land.ts';
import { blend, colours, moods } from '../palette.ts';
import { all, area, each, type Drawing } from '../shapes.ts';
import { chargingPost } from '../things.ts';
import { birch } from '../trees.ts';
import { lorry } from '../vehicles.ts';

/** Wind, wires and a factory whose chimney has been taken down. */
export default function (): Drawing {
  return all(
    outdoors(moods.dawn, 22, [420, 240]),
    each(
      [
        [180, 260, 15],
        [330, 300, 60],
        [520, 240, 100],
      ],
      (x, height, turn) => turbine(x, 470, height, turn),
    ),
    land(() => 680, moods.dawn.ground),
    pylon(720, 690, 300),
    pylon(1010, 700, 260),
    sawtooth({ x: 1050, y: 740, width: 480, height: 130, wall: colours.paper, windows: 6 }),
    hall({ x: 900, y: 740, width: 180, height: 90, wall: colours.falu, windows: 3 }),
    area('M-20,760 C400,720 1000,760 1620,730 V920 H-20 Z', blend(moods.dawn.ground, colours.lime, 0.35)),
    chargingPost(760, 860, 1.2),
    lorry(330, 860, colours.ember),
    birch(110, 880, 340, colours.meadow),
  );
}
