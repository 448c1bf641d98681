import { dice } from '../dice.ts';
import { land, mist, ridge, sky, treeline, water, type Ridge } from '../land.ts';
import { colours, moods } from '../palette.ts';
import { all, reflected, type Drawing } from '../shapes.ts';
import { birch, logAlong, pine, spruce, tuft } from '../trees.ts';

const mood = moods.autumn;
const shore = 470;
const [first, second, third, fourth] = mood.ridges;

/** A broad river with floating timber, the sun low over the ridges. */
export default function (): Drawing {
  const hills = ridges();
  return all(
    sky(mood, [800, 330], 78),
    hills,
    water(mood, shore, 23),
    reflected(shore, hills, 0.3),
    mist(820, 486, 640, colours.paper),
    timber(),
    land(leftBank, fourth),
    land(rightBank, fourth),
    pine(120, 800, 560, colours.pine),
    spruce(270, 836, 330, colours.pine),
    birch(30, 860, 380, colours.ochre),
    pine(1470, 790, 620, colours.pine),
    spruce(1340, 846, 300, colours.pine),
    birch(1570, 850, 420, colours.glow),
    tuft(380, 880, 40, colours.ochre),
    tuft(1215, 884, 40, colours.ochre),
  );
}

const leftBank: Ridge = (x) => 750 + Math.max(0, x - 120) ** 1.35 * 0.045;
const rightBank: Ridge = (x) => 740 + Math.max(0, 1480 - x) ** 1.35 * 0.045;

function ridges(): Drawing {
  const [far, middle, near] = [ridge(350, 46, 41), ridge(405, 34, 6), ridge(450, 18, 19)];
  return all(
    land(far, first),
    treeline(far, first, { seed: 1, height: 26 }),
    land(middle, second),
    treeline(middle, second, { seed: 2, height: 34 }),
    land(near, third),
    treeline(near, third, { seed: 3, height: 44 }),
  );
}

/** Logs that grow larger towards the viewer. */
function timber(): Drawing {
  const roll = dice(77);
  const logs: Drawing[] = [];
  for (let y = 540; y < 880; y += 24 + (y - 540) * 0.08) {
    const near = (y - 470) / 430;
    logs.push(logAlong(800 + roll(-430, 250) * (0.4 + near * 0.7), y, 110 + near * 260, 10 + near * 26));
  }
  return all(...logs);
}
