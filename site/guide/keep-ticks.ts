import { readTicks, taskNames, writeTicks } from './ticks.ts';

/** Counts the ticks, and keeps them in this browser for as long as the reader wants that. */
export function keepTicks(ticks: HTMLElement): void {
  const remember = ticks.querySelector<HTMLInputElement>('#ticks-remember');
  const forget = ticks.querySelector<HTMLElement>('#ticks-forget');
  const state = ticks.querySelector<HTMLElement>('#ticks-state');
  if (!remember || !forget || !state) return;

  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-task]')];
  const names = taskNames(boxes.map((box) => box.closest('label')?.textContent ?? ''));
  const words = ticks.dataset;
  const place = `guide ${words['guide'] ?? ''}`;

  const count = () => {
    const done = boxes.filter((box) => box.checked).length;
    state.textContent = (words['ticked'] ?? '')
      .replace('{done}', String(done))
      .replace('{total}', String(boxes.length));
  };

  const show = (isKept: boolean) => {
    remember.checked = isKept;
    forget.hidden = !isKept;
  };

  const recall = () => {
    const kept = attempt(() => localStorage.getItem(place)) ?? null;
    show(kept !== null);
    const ticked = readTicks(kept);
    if (kept !== null) for (const [at, box] of boxes.entries()) box.checked = ticked.has(names[at] ?? '');
    count();
  };

  const keep = () => {
    const ticked = names.filter((_, at) => boxes[at]?.checked);
    const isKept = attempt(() => (localStorage.setItem(place, writeTicks(ticked)), true)) ?? false;
    show(isKept);
    if (!isKept) state.textContent = words['notKept'] ?? '';
  };

  const drop = () => {
    attempt(() => localStorage.removeItem(place));
    show(false);
  };

  for (const box of boxes) {
    box.addEventListener('change', () => {
      count();
      if (remember.checked) keep();
    });
  }
  remember.addEventListener('change', () => (remember.checked ? keep() : drop()));
  forget.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    remember.focus();
    drop();
    state.textContent = words['forgotten'] ?? '';
  });
  // The same guide may be open twice.
  addEventListener('storage', ({ key }) => {
    if (key === place) recall();
  });
  // Some browsers bring ticks back with the page by themselves, which nobody has asked for.
  for (const box of boxes) box.checked = false;
  recall();
}

/** Some browsers forbid keeping anything, or have no room left. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
