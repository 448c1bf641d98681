import { createElement, requireElement } from '../dom.ts';
import { byFacet, choiceOf, filterEntries, queryWith, type Values } from './facets.ts';

/** A list on the page that selects narrow; each entry has its values in `data-<facet>`. */
export interface NarrowedList<Facet extends string> {
  /** With a select for each facet; its `data-` attributes are the sentences that are told. */
  form: HTMLFormElement;
  facets: readonly Facet[];
  entries: HTMLElement[];
  /** Is told how many are shown, after each change. */
  onShown?: (count: number) => void;
}

/** Narrows a list as its address says, and from then on as the reader chooses. */
export function narrowList<Facet extends string>({
  form,
  facets,
  entries,
  onShown,
}: NarrowedList<Facet>): void {
  const status = requireElement('list-status', HTMLElement);
  const chosen = requireElement('list-chosen', HTMLElement);
  const values = entries.map(({ dataset }) => valuesIn(facets, dataset));
  const selects = new Map(
    [...form.querySelectorAll('select')].map((select) => [select.name as Facet, select]),
  );
  const text = (name: string) => form.dataset[name] ?? '';

  function show(): void {
    const choice = byFacet(facets, (facet) => selects.get(facet)?.value ?? '');
    const { shown, counts } = filterEntries(facets, values, choice);
    for (const [place, entry] of entries.entries()) entry.hidden = !shown[place];
    for (const [facet, select] of selects) tellCounts(select, counts[facet]);
    const count = shown.filter(Boolean).length;
    const told = text('status').replace('{count}', String(count)).replace('{total}', String(entries.length));
    status.textContent = count > 0 ? told : text('none');
    chosen.replaceChildren(...chips());
    onShown?.(count);
    const query = queryWith(new URL(location.href), choice);
    if (query !== location.search) history.replaceState(null, '', location.pathname + query + location.hash);
  }

  function chips(): HTMLElement[] {
    const buttons = [...selects].flatMap(([facet, select]) => {
      const title = select.selectedOptions[0]?.dataset['title'];
      return title ? [chip(facet, title, `${text('remove')}: ${title}`)] : [];
    });
    if (buttons.length < 2) return buttons;
    return [...buttons, createElement('button', { type: 'button', class: 'button plain' }, text('clear'))];
  }

  /** The button goes with its choice; the focus moves to what tells the outcome. */
  function onRemove({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    const { facet } = target.dataset;
    for (const [name, select] of selects) if (!facet || name === facet) select.value = '';
    show();
    status.focus();
  }

  const choice = choiceOf(facets, new URL(location.href), (facet, value) =>
    [...(selects.get(facet)?.options ?? [])].some((option) => option.value === value),
  );
  for (const [facet, select] of selects) select.value = choice[facet];
  show();
  form.hidden = false;
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  chosen.addEventListener('click', onRemove);
}

function valuesIn<Facet extends string>(facets: readonly Facet[], dataset: DOMStringMap): Values<Facet> {
  return byFacet(facets, (facet) => (dataset[facet] ?? '').split(' ').filter(Boolean));
}

/** What would leave nothing cannot be chosen, but what is chosen stays to be seen. */
function tellCounts(select: HTMLSelectElement, counts: Map<string, number>): void {
  for (const option of select.options) {
    const { title } = option.dataset;
    if (title === undefined) continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = `${title} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

function chip(facet: string, title: string, label: string): HTMLElement {
  return createElement(
    'button',
    { type: 'button', class: 'chip', 'data-facet': facet, 'aria-label': label },
    title,
  );
}
