import { createElement, requireElement } from '../dom.ts';
import { chosenRows, minChosen } from './chosen.ts';
import { comparisonOf } from './comparison.ts';
import { createPicker, type Picker } from './pick.ts';

/** Where the comparison stands on the page; the address with it shows it. */
const place = '#compare';

/**
 * Lets readers choose two or three rows and look at them side by side. What is shown stands in the address: it can be
 * sent to others, and Back leads back to the list.
 */
export function compareRows(rows: HTMLTableRowElement[]): void {
  const section = requireElement('compare', HTMLElement);
  const table = requireElement('comparison', HTMLElement);
  const picker = createPicker(rows, section.dataset);
  const show = createView(section, table, picker);

  table.addEventListener('click', ({ target }) => {
    const key = target instanceof HTMLButtonElement ? target.dataset['key'] : undefined;
    if (!key) return;
    picker.drop(key);
    // Back might lead to another page: the address may have been followed from there.
    if (picker.rows().length < minChosen) history.replaceState(null, '', location.pathname + location.search);
    show(true);
  });
  requireElement('compare-print', HTMLElement).addEventListener('click', () => print());
  requireElement('compare-csv', HTMLElement).addEventListener('click', () => void download(section, picker));
  addEventListener('hashchange', () => {
    picker.readAddress();
    show(true);
  });
  picker.readAddress();
  show(false);
}

/**
 * Shows the list or the comparison, as the address says.
 * @returns a function that does so; `isMove`: the reader came from one of both, and goes on where they left the list
 */
function createView(section: HTMLElement, table: HTMLElement, picker: Picker): (isMove: boolean) => void {
  const browse = requireElement('case-browse', HTMLElement);
  const title = requireElement('compare-title', HTMLElement);
  const { remove = '', removeShort = '', figures = '', other = '', none = '' } = section.dataset;
  const texts = { remove, removeShort, figures, otherFigures: other, noFigures: none };
  let listTop = 0;

  return (isMove) => {
    const chosen = picker.rows();
    const isComparing = location.hash === place && chosen.length >= minChosen;
    if (isComparing && section.hidden) listTop = scrollY;
    browse.hidden = isComparing;
    section.hidden = !isComparing;
    requireElement('compare-failed', HTMLElement).textContent = '';
    table.replaceChildren(...(isComparing ? [comparisonOf(chosen, texts)] : []));
    if (!isMove) return;
    scrollTo({ top: isComparing ? 0 : listTop, behavior: 'instant' });
    if (isComparing) title.focus();
  };
}

async function download({ dataset }: HTMLElement, picker: Picker): Promise<void> {
  const { csv = '', filename = '', failed = '' } = dataset;
  const status = requireElement('compare-failed', HTMLElement);
  const paths = picker.rows().flatMap((row) => row.querySelector('a')?.pathname ?? []);
  status.textContent = '';
  try {
    const response = await fetch(csv);
    if (!response.ok) throw new Error(`${csv} answered ${response.status}.`);
    save(chosenRows(await response.text(), paths), filename);
  } catch {
    status.textContent = failed;
  }
}

function save(csv: string, filename: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  createElement('a', { href: address, download: filename }).click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
