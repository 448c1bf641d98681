'use client';

import type { Passage } from '../../comments/passage.ts';
import { createShared } from './shared.ts';

/** What somebody is about to say something of: a field, and words in it where there are any. */
export interface About extends Passage {
  field: string;
}

/** Begun from wherever in the page; it is written where all comments stand. */
const about = createShared<About>();

export const compose = about.set;
export const useComposed = about.use;
