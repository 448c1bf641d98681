/** More than a site has at a time; what settings were before goes first. */
const maxKept = 200;

const kept = new Map<string, string>();

/** @param key all that the HTML depends on */
export function keptHtml(key: string): string | undefined {
  return kept.get(key);
}

export function keepHtml(key: string, html: string): string {
  const [oldest] = kept.keys();
  if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, html);
  return html;
}
