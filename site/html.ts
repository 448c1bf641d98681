import { escapeMarkup } from '../common/html.ts';

type AttributeValue = string | number | undefined;

/** Attributes as they stand in a tag, with a space before each; what is `undefined` is left out. */
export function attributes(values: Record<string, AttributeValue>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    written += value === '' ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`;
  }
  return written;
}
