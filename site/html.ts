import { escapeMarkup } from '../common/html.ts';

/**
 * Markup with texts made safe to stand in it, between tags and in quoted attributes.
 *
 * @example markup`<p lang="${language}">${text}</p>`
 */
export function markup(parts: TemplateStringsArray, ...texts: (string | number)[]): string {
  let html = parts[0] ?? '';
  for (let index = 0; index < texts.length; index += 1) {
    html += escapeMarkup(String(texts[index])) + (parts[index + 1] ?? '');
  }
  return html;
}

/** An attribute with a space before it, or nothing. */
export function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return value === '' ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`;
}
