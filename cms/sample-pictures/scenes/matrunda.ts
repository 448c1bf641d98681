import { cottage, gable, sawtooth } from '../buildings.ts';
import { land, outdoors } from '../land.ts';
import { gauge, screen } from '../machines.ts';
import { colours, moods } from '../palette.ts';
import { all, area, box, type Drawing } from '../shapes.ts';
import { birch } from '../trees.ts';

/** A measuring kit in its case, on the way from one small company to the next. */
export default function (): Drawing {
  return all(
    outdoors(moods.dawn, 27, [1120, 230]),
    land(() => 620, moods.dawn.ground),
    area(
      'M-20,900 C300,640 700,700 900,640 C1100,590 1300,640 1640,560 V640 C1300,720 1100,680 940,730 C760,790 500,720 260,920 Z',
      colours.cream,
    ),
    cottage(160, 640, 200),
    gable({ x: 560, y: 620, width: 150, height: 120 }),
    sawtooth({ x: 980, y: 600, width: 260, height: 80, wall: colours.paper, windows: 4 }),
    cottage(1350, 600, 170, colours.deep),
    box(560, 700, 420, 190, colours.ink, 24),
    box(700, 664, 140, 50, colours.ink, 20),
    box(722, 684, 96, 30, moods.dawn.ground, 12),
    box(584, 724, 372, 142, colours.deep, 14),
    gauge(664, 796, 56, 0.45),
    screen(742, 746, 190, 104, 'curve', colours.glow),
    birch(1520, 890, 320, colours.meadow),
  );
}
