'use client';

import { createShared } from './shared.ts';

/** The thread that stands out among all. */
export interface Chosen {
  thread: number;
  /** Whether somebody goes to it, rather than to the words that it is about. */
  isOpened?: boolean;
}

const chosen = createShared<Chosen>();

export const chosenThread = chosen.get;
export const useChosen = chosen.use;
export const choose = chosen.set;
