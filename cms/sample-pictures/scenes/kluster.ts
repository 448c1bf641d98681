import { chimney, cottage, gable, hall, sawtooth } from '../buildings.ts';
import { land, outdoors } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { person } from '../people.ts';
import { all, area, oval, type Drawing } from '../shapes.ts';
import { birch } from '../trees.ts';

/** Seven buildings around a square, with paths that meet. */
export default function (): Drawing {
  return all(
    outdoors(moods.day, 12, [1220, 200]),
    land(() => 560, moods.day.ground),
    area('M800,640 L120,900 H260 L800,690 L1340,900 H1480 Z', colours.cream),
    area('M780,560 h40 v340 h-40 Z', colours.cream),
    oval(800, 660, 150, 44, colours.paper),
    gable({ x: 120, y: 640, width: 190, height: 150 }),
    sawtooth({ x: 340, y: 610, width: 280, height: 90, wall: colours.paper, windows: 4 }),
    hall({ x: 660, y: 580, width: 280, height: 80, wall: colours.falu, windows: 5 }),
    hall({ x: 980, y: 610, width: 260, height: 96, wall: colours.mist, windows: 4 }),
    gable({ x: 1290, y: 640, width: 190, height: 160 }),
    cottage(300, 790, 170),
    cottage(1170, 790, 170, colours.deep),
    chimney(720, 500, 120, 26),
    person({ x: 760, y: 720, height: 120, coat: colours.ember }),
    person({ x: 800, y: 726, height: 124, coat: colours.deep, looks: 'left' }),
    person({ x: 846, y: 720, height: 118, coat: colours.ochre, looks: 'left' }),
    birch(60, 880, 300, colours.meadow),
    birch(1540, 890, 330, colours.lime),
  );
}
