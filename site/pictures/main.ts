import { requireElement } from '../dom.ts';
import { narrowList } from '../facets/narrow.ts';
import { pictureFacets } from './facets.ts';

const groups = [...document.querySelectorAll<HTMLElement>('.picture-group')];
const entries = [...document.querySelectorAll<HTMLElement>('.picture-group > ul > li')];

narrowList({
  form: requireElement('picture-filters', HTMLFormElement),
  facets: pictureFacets,
  entries,
  // A heading without pictures would say nothing.
  onShown: () => {
    for (const group of groups) group.hidden = !group.querySelector('ul > li:not([hidden])');
  },
});
