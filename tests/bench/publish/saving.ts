import { recordChange } from '../../../cms/published/record-change.ts';
import type { Bench } from '../cms.ts';
import { createRandom } from '../corpus/random.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { createRelease } from './create-release.ts';

/** In milliseconds. */
export interface Saving {
  withOutbox: Spread;
  withoutOutbox: Spread;
}

const rounds = 40;

/**
 * Publishes press releases with and without the hook that writes the outbox, by turns, while no publisher
 * is at work: the difference is what instant publishing costs whoever saves.
 */
export async function measureSaving({ payload }: Bench, about: Surroundings): Promise<Saving> {
  const { hooks } = payload.collections['press-releases'].config;
  const all = hooks.afterChange;
  const others = all.filter((hook) => hook !== recordChange);
  if (others.length === all.length) throw new Error('Press releases do not write the outbox any more.');
  const random = createRandom(rounds);
  const times = { with: [] as number[], without: [] as number[] };
  try {
    for (let round = 0; round < rounds * 2; round += 1) {
      const side = round % 2 === 0 ? 'with' : 'without';
      hooks.afterChange = side === 'with' ? all : others;
      const startedAt = performance.now();
      await createRelease(payload, `saving-${round}`, about, random);
      times[side].push(performance.now() - startedAt);
    }
  } finally {
    hooks.afterChange = all;
  }
  return { withOutbox: spreadOf(times.with), withoutOutbox: spreadOf(times.without) };
}
