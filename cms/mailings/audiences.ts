import type { Audience } from './audience.ts';
import { press } from './press.ts';
import { subscribers } from './subscribers.ts';

/** All audiences, by the names that mailings bear. */
export const audiences: Partial<Record<string, Audience>> = { press, subscribers };
