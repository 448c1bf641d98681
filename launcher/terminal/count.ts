/** How far a step has come that does the same thing many times. */
export interface Count {
  done: number;
  total: number;
}

const width = 24;
/** Before so many milliseconds a rate says nothing. */
const settled = 500;
const number = new Intl.NumberFormat('en');

/** @param taken milliseconds so far. @example countText({ done: 512, total: 20295 }, 800) // '512 of 20,295, 640 a second' */
export function countText({ done, total }: Count, taken: number): string {
  const soFar = `${number.format(done)} of ${number.format(total)}`;
  if (taken < settled) return soFar;
  return `${soFar}, ${number.format(Math.round(done / (taken / 1000)))} a second`;
}

/** @example '██████░░░░░░░░░░░░░░░░░░ 25 %' */
export function bar({ done, total }: Count): string {
  const part = total > 0 ? done / total : 1;
  const full = Math.round(part * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(part * 100)} %`;
}
