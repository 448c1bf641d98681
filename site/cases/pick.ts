import { requireElement } from '../dom.ts';
import { chosenIn, maxChosen, minChosen, withChosen } from './chosen.ts';

/** Rows of the list that the reader chooses to compare. The choice stands in the address. */
export interface Picker {
  /** The chosen rows, in the order of the choice. */
  rows(): HTMLTableRowElement[];
  /** Lets go of a row. @param key as in its `data-key` */
  drop(key: string): void;
  /** Chooses what the address names. */
  readAddress(): void;
}

export function createPicker(rows: HTMLTableRowElement[], told: DOMStringMap): Picker {
  const byKey = new Map(rows.map((row) => [row.dataset['key'] ?? '', row]));
  const status = requireElement('pick-status', HTMLElement);
  let chosen: string[] = [];

  function choose(keys: string[]): void {
    chosen = keys;
    history.replaceState(null, '', withChosen(new URL(location.href), chosen));
    showChoice(byKey, chosen, told);
    status.textContent = countText(chosen.length, told);
  }

  for (const [key, box] of boxesOf(byKey))
    box.addEventListener('change', () =>
      choose(box.checked ? [...chosen, key] : chosen.filter((one) => one !== key)),
    );
  requireElement('pick-clear', HTMLElement).addEventListener('click', () => {
    choose([]);
    boxesOf(byKey)[0]?.[1].focus();
  });
  return {
    rows: () => chosen.flatMap((key) => byKey.get(key) ?? []),
    drop: (key) => choose(chosen.filter((one) => one !== key)),
    readAddress() {
      chosen = chosenIn(new URL(location.href), (key) => byKey.has(key));
      showChoice(byKey, chosen, told);
    },
  };
}

function boxesOf(byKey: ReadonlyMap<string, HTMLElement>): [string, HTMLInputElement][] {
  return [...byKey].flatMap(([key, row]) => {
    const box = row.querySelector<HTMLInputElement>('.case-pick input');
    return box ? [[key, box] as [string, HTMLInputElement]] : [];
  });
}

function showChoice(byKey: ReadonlyMap<string, HTMLElement>, chosen: string[], told: DOMStringMap): void {
  for (const [key, box] of boxesOf(byKey)) {
    box.checked = chosen.includes(key);
    box.disabled = !box.checked && chosen.length >= maxChosen;
  }
  requireElement('pick-bar', HTMLElement).hidden = chosen.length === 0;
  requireElement('pick-show', HTMLElement).hidden = chosen.length < minChosen;
  requireElement('pick-count', HTMLElement).textContent = countText(chosen.length, told);
}

function countText(count: number, { one = '', more = '', most = '' }: DOMStringMap): string {
  if (count === 0) return '';
  if (count < minChosen) return one;
  return (count === maxChosen ? most : more).replace('{count}', String(count));
}
