/** What other services take from the head of a page. */
export interface PageFacts {
  language: string;
  title: string;
  description: string;
  host: string;
  shareTitle: string;
  shareText: string;
  /** The address of a picture. */
  picture: string;
}

export function readPageFacts(html: string): PageFacts {
  // The admin lets no document have a base, not even one that is only read.
  const page = new DOMParser().parseFromString(html.replace('<base ', '<meta name="base" '), 'text/html');
  const meta = (name: string) =>
    page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const base = page.querySelector('meta[name="base"]')?.getAttribute('href');
  return {
    language: page.documentElement.lang,
    title: page.title,
    description: meta('description'),
    host: base ? new URL(base).host : '',
    shareTitle: meta('og:title'),
    shareText: meta('og:description'),
    picture: meta('og:image'),
  };
}

/** At the end of a word, where there is one. @example cut('Stål utan kol', 9) // 'Stål utan …' */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.lastIndexOf(' ', max);
  return `${text.slice(0, end > 0 ? end : max).trimEnd()} …`;
}
