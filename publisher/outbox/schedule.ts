/** The longest time that a timer of Node can wait for, in milliseconds. */
const maxWait = 2 ** 31 - 1;

export interface Schedule {
  /** Calls back at the given time, instead of at any time given before. */
  set(at: Date | undefined): void;
}

/** A clock for the next document whose embargo ends. Longer waits than a timer can hold are cut in two. */
export function createSchedule(onDue: () => void): Schedule {
  let timer: NodeJS.Timeout | undefined;
  const set: Schedule['set'] = (at) => {
    clearTimeout(timer);
    if (!at) return;
    const wait = at.getTime() - Date.now();
    if (wait > maxWait) timer = setTimeout(() => set(at), maxWait);
    else timer = setTimeout(onDue, Math.max(0, wait));
  };
  return { set };
}
