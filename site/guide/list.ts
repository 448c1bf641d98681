/** Narrows the list of guides. */
import { requireElement } from '../dom.ts';
import { narrowList } from '../facets/narrow.ts';
import { guideFacets } from './facets.ts';

const list = requireElement('guide-list', HTMLElement);
const groups = [...list.querySelectorAll<HTMLElement>('.guide-group')];

/** A topic of which nothing is shown goes with its heading. */
function hideEmptyGroups(): void {
  for (const group of groups) group.hidden = !group.querySelector('.guide-item:not([hidden])');
}

narrowList({
  form: requireElement('guide-filters', HTMLFormElement),
  facets: guideFacets,
  entries: [...list.querySelectorAll<HTMLElement>('.guide-item')],
  onShown: hideEmptyGroups,
});
