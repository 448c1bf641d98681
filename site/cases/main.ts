import { createElement, requireElement } from '../dom.ts';
import {
  byFacet,
  caseFacets,
  choiceOf,
  filterCases,
  queryWith,
  type CaseFacet,
  type CaseValues,
} from './facets.ts';

/** Below this width a table shows too little at once; the style sheet knows the same width. */
const wide = matchMedia('(min-width: 68rem)');

const form = requireElement('case-filters', HTMLFormElement);
const list = requireElement('case-list', HTMLElement);
const status = requireElement('case-status', HTMLElement);
const chosen = requireElement('case-chosen', HTMLElement);
const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')];
const values = rows.map(valuesIn);
const selects = new Map(
  [...form.querySelectorAll('select')].map((select) => [select.name as CaseFacet, select]),
);
const views = [...form.querySelectorAll<HTMLInputElement>('[name=view]')];

function valuesIn({ dataset }: HTMLTableRowElement): CaseValues {
  return byFacet((facet) => (dataset[facet] ?? '').split(' ').filter(Boolean));
}

/** A text of the page in the reader's language. */
function text(name: string): string {
  return form.dataset[name] ?? '';
}

function show(): void {
  const choice = byFacet((facet) => selects.get(facet)?.value ?? '');
  const { shown, counts } = filterCases(values, choice);
  for (const [place, row] of rows.entries()) row.hidden = !shown[place];
  for (const [facet, select] of selects) tellCounts(select, counts[facet]);
  const count = shown.filter(Boolean).length;
  const told = text('status').replace('{count}', String(count)).replace('{total}', String(rows.length));
  status.textContent = count > 0 ? told : text('none');
  list.hidden = count === 0;
  chosen.replaceChildren(...chips());
  const query = queryWith(new URL(location.href), choice);
  if (query !== location.search) history.replaceState(null, '', location.pathname + query + location.hash);
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

function chips(): HTMLElement[] {
  const buttons = [...selects].flatMap(([facet, select]) => {
    const title = select.selectedOptions[0]?.dataset['title'];
    if (!title) return [];
    const label = `${text('remove')}: ${title}`;
    return [
      createElement(
        'button',
        { type: 'button', class: 'chip', 'data-facet': facet, 'aria-label': label },
        title,
      ),
    ];
  });
  if (buttons.length < 2) return buttons;
  return [...buttons, createElement('button', { type: 'button', class: 'button plain' }, text('clear'))];
}

function setView(view: string): void {
  list.dataset['view'] = view;
  for (const radio of views) radio.checked = radio.value === view;
}

function onChange({ target }: Event): void {
  if (target instanceof HTMLInputElement) {
    setView(target.value);
    const address = new URL(location.href);
    address.searchParams.set('view', target.value);
    history.replaceState(null, '', address);
  } else show();
}

/** The button goes with its choice; the focus moves to what tells the outcome. */
function onRemove({ target }: Event): void {
  if (!(target instanceof HTMLButtonElement)) return;
  const { facet } = target.dataset;
  for (const [name, select] of selects) if (!facet || name === facet) select.value = '';
  show();
  status.focus();
}

const address = new URL(location.href);
const choice = choiceOf(address, (facet, value) =>
  [...(selects.get(facet)?.options ?? [])].some((option) => option.value === value),
);
for (const facet of caseFacets) {
  const select = selects.get(facet);
  if (select) select.value = choice[facet];
}
const view = address.searchParams.get('view') ?? '';
setView(views.some((radio) => radio.value === view) ? view : wide.matches ? 'table' : 'cards');
show();
form.hidden = false;
form.addEventListener('change', onChange);
form.addEventListener('submit', (event) => event.preventDefault());
chosen.addEventListener('click', onRemove);
