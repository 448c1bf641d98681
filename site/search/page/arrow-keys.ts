/** Arrows lead from a field down through what stands below it, and back. */
export function arrowsThrough(field: HTMLElement, below: () => HTMLElement[]): void {
  document.addEventListener('keydown', (event) => {
    const by = steps[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = [field, ...below()];
    const at = all.findIndex((element) => element === document.activeElement);
    const next = at < 0 ? undefined : all[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
