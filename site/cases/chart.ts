/** A bar of a chart, in per cent of the chart's width. */
export interface Bar {
  x: number;
  width: number;
}

export interface Chart {
  before: Bar;
  after: Bar;
  /** Where zero stands, when there are values on both sides of it. */
  zero?: number;
}

/** Narrower bars are not seen. */
const narrowest = 0.75;

/** Two bars on one scale that holds zero: only so do their lengths compare as their values do. */
export function chartOf(before: number, after: number): Chart {
  // Huge values are made small first: their difference may be more than a number can hold.
  const largest = Math.max(Math.abs(before), Math.abs(after)) || 1;
  const values = [before / largest, after / largest];
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest || 1;
  const place = (value: number) => ((value - lowest) / span) * 100;
  const [first = 0, second = 0] = values;
  return {
    before: barBetween(place(0), place(first)),
    after: barBetween(place(0), place(second)),
    ...(Math.min(first, second) < 0 && Math.max(first, second) > 0 ? { zero: rounded(place(0)) } : {}),
  };
}

/** A bar for a value that is hardly more than nothing stands on its side of zero, and on the chart. */
function barBetween(zero: number, end: number): Bar {
  if (end === zero) return { x: rounded(zero), width: 0 };
  const width = Math.max(Math.abs(end - zero), narrowest);
  return { x: rounded(end < zero ? zero - width : zero), width: rounded(width) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
