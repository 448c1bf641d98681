import { createElement } from '../dom.ts';
import { sharedFigures } from './align.ts';

/** The words of the comparison in the reader's language. */
export interface ComparisonTexts {
  /** With `{title}`. */
  remove: string;
  /** What is seen of it. */
  removeShort: string;
  figures: string;
  otherFigures: string;
  noFigures: string;
}

/** Rows of the list as the columns of a table: what each tells of the same thing side by side. */
export function comparisonOf(rows: HTMLTableRowElement[], texts: ComparisonTexts): HTMLTableElement {
  const figures = figureRows(rows, texts);
  const facts = factRows(rows);
  const head = createElement('tr', {}, createElement('td'), ...rows.map((row) => heading(row, texts)));
  return createElement(
    'table',
    { 'data-count': String(rows.length) },
    createElement('thead', {}, head),
    createElement('tbody', {}, ...figures, ...facts),
  );
}

function heading(row: HTMLTableRowElement, { remove, removeShort }: ComparisonTexts): HTMLElement {
  const name = row.querySelector('.case-name');
  const title = name?.querySelector('a')?.textContent ?? '';
  const button = createElement(
    'button',
    {
      type: 'button',
      class: 'button plain',
      'data-key': row.dataset['key'] ?? '',
      'aria-label': remove.replace('{title}', title),
    },
    removeShort,
  );
  return createElement('th', { scope: 'col' }, ...copies(name ? [name] : []), button);
}

function factRows(rows: HTMLTableRowElement[]): HTMLElement[] {
  const labels = [...(rows[0]?.querySelectorAll<HTMLElement>('td[data-label]') ?? [])].map(
    ({ dataset }) => dataset['label'] ?? '',
  );
  return labels.flatMap((label, place) => {
    const cells = rows.map((row) => [...(row.querySelectorAll('td[data-label]')[place]?.childNodes ?? [])]);
    return cells.some(isTold) ? [tableRow(label, cells.map(copies))] : [];
  });
}

interface Figure {
  label: string;
  key: string;
  item: HTMLElement;
}

function figureRows(rows: HTMLTableRowElement[], texts: ComparisonTexts): HTMLElement[] {
  const columns = rows.map(figuresOf);
  const shared = sharedFigures(columns.map((figures) => figures.map(({ key }) => key)));
  const ofKey = shared.map((key) => {
    const label = columns.flat().find((figure) => figure.key === key)?.label ?? '';
    return tableRow(
      label,
      columns.map((figures) => listOf(figures.filter((figure) => figure.key === key))),
    );
  });
  const others = columns.map((figures) => figures.filter(({ key }) => !shared.includes(key)));
  if (others.every((figures) => figures.length === 0) && shared.length > 0) return ofKey;
  const cells = others.map((figures, place) =>
    columns[place]?.length === 0
      ? [createElement('span', { class: 'none-told' }, texts.noFigures)]
      : listOf(figures),
  );
  return [...ofKey, tableRow(shared.length > 0 ? texts.otherFigures : texts.figures, cells)];
}

function figuresOf(row: HTMLTableRowElement): Figure[] {
  return [...row.querySelectorAll<HTMLElement>('.case-figures li')].map((item) => {
    const label = item.querySelector('.figure-label')?.textContent.trim() ?? '';
    return { label, key: label.toLowerCase(), item };
  });
}

/** The list keeps the language that it is in. */
function listOf(figures: Figure[]): Node[] {
  const { lang = '' } = figures[0]?.item.parentElement ?? {};
  if (figures.length === 0) return [];
  const items = copies(figures.map(({ item }) => item));
  return [createElement('ul', { class: 'case-figures', ...(lang ? { lang } : {}) }, ...items)];
}

function tableRow(label: string, cells: Node[][]): HTMLElement {
  const all = cells.map((nodes) => createElement('td', {}, ...(isTold(nodes) ? nodes : ['–'])));
  return createElement('tr', {}, createElement('th', { scope: 'row' }, label), ...all);
}

function isTold(nodes: Node[]): boolean {
  return nodes.some(({ textContent }) => textContent?.trim());
}

function copies(nodes: Node[]): Node[] {
  return nodes.map((node) => node.cloneNode(true));
}
