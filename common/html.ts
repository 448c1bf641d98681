const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe between tags and in quoted attributes, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * JSON to stand inside a `<script>` element. A title that holds `</script>` would end the element,
 * and `<!--` changes how the rest is read, so no `<` is left.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const openProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * An address from the editor that is fit to be a link: on this page (`#…`), on this site (`/…`), or http,
 * https, mailto and tel. Anything else, such as `javascript:` or `//host`, is `undefined`.
 */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim();
  // Browsers drop tabs and line breaks and read `\` as `/`, so `/\t/host` would leave the site.
  if (/[\u0000-\u0020\u007f\\]/.test(trimmed)) return undefined;
  if (/^(#.|\/(?!\/))/.test(trimmed)) return trimmed;
  const url = URL.parse(trimmed);
  return url && openProtocols.has(url.protocol) ? trimmed : undefined;
}
