import { requireElement } from '../dom.ts';
import { narrowList } from '../facets/narrow.ts';
import { compareRows } from './compare.ts';
import { caseFacets } from './facets.ts';

/** Below this width a table shows too little at once; the style sheet knows the same width. */
const wide = matchMedia('(min-width: 68rem)');

const form = requireElement('case-filters', HTMLFormElement);
const list = requireElement('case-list', HTMLElement);
const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')];
const views = [...form.querySelectorAll<HTMLInputElement>('[name=view]')];

function setView(view: string): void {
  list.dataset['view'] = view;
  for (const radio of views) radio.checked = radio.value === view;
}

const view = new URL(location.href).searchParams.get('view') ?? '';
setView(views.some((radio) => radio.value === view) ? view : wide.matches ? 'table' : 'cards');
narrowList({ form, facets: caseFacets, entries: rows, onShown: (count) => (list.hidden = count === 0) });
form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  setView(target.value);
  const address = new URL(location.href);
  address.searchParams.set('view', target.value);
  history.replaceState(null, '', address);
});
compareRows(rows);
