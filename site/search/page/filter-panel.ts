import { filters, panel, texts } from './elements.ts';
import type { FilterCounts } from './filter.ts';
import { renderFilters } from './render-filters.ts';
import { filtersOf, type SearchState } from './state.ts';

/** The choices cost some ten bytes a page: on a larger site they wait until a reader asks for them. */
const maxPagesAtOnce = 3000;

/** Draws the choices that nobody has asked for so far. */
let drawLater: (() => Promise<void>) | undefined;

/** Beside the results there is room for all of them; above, they would be in the way. */
const isWide = matchMedia('(min-width: 60rem)');
isWide.addEventListener('change', () => {
  if (!panel.classList.contains('on-demand')) panel.open = isWide.matches;
});
panel.addEventListener('toggle', () => {
  const draw = drawLater;
  if (!panel.open || !draw) return;
  drawLater = undefined;
  // What could not be fetched is asked for anew when the panel is opened again.
  draw().catch(() => (drawLater ??= draw));
});

/**
 * @param pages how many the site has
 * @returns whether the choices wait until the reader opens the panel
 */
export function isOnDemand(pages: number): boolean {
  const isLarge = pages > maxPagesAtOnce;
  panel.classList.toggle('on-demand', isLarge);
  if (!isLarge && filters.childElementCount === 0) panel.open = isWide.matches;
  return isLarge && !panel.open;
}

export function drawFilters(counts: FilterCounts, state: SearchState): void {
  renderFilters(filters, counts, state, texts);
}

/** @param count what the choices would leave, asked for when the reader opens the panel */
export function drawFiltersOnDemand(
  count: () => Promise<FilterCounts>,
  state: SearchState,
  signal: AbortSignal,
): void {
  drawLater = async () => {
    const counts = await count();
    if (!signal.aborted) renderFilters(filters, counts, state, texts);
  };
  panel.hidden = false;
}

/** Forgets what the reader may still have asked for. */
export function resetFilters(): void {
  drawLater = undefined;
}

export function clearFilters(): void {
  resetFilters();
  filters.replaceChildren();
  panel.hidden = true;
}

/** What the reader has chosen. */
export function chosenInPanel(): SearchState['filters'] {
  const choices = new FormData(filters);
  return filtersOf((name) => choices.getAll(name).map(String));
}
