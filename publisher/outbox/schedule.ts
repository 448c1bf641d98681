/**
 * How long to wait before the clock is looked at again, in milliseconds: a timer does not notice when the clock is
 * set, nor that the machine slept.
 */
const maxWait = 5000;

export interface Schedule {
  /** Calls back at the given time, instead of at any time given before. */
  set(at: Date | undefined): void;
}

/** A clock for the next document whose embargo ends. */
export function createSchedule(onDue: () => void): Schedule {
  let timer: NodeJS.Timeout | undefined;
  const set: Schedule['set'] = (at) => {
    clearTimeout(timer);
    if (!at) return;
    const wait = at.getTime() - Date.now();
    const look = () => (at <= new Date() ? onDue() : set(at));
    timer = setTimeout(look, Math.min(Math.max(0, wait), maxWait));
  };
  return { set };
}
