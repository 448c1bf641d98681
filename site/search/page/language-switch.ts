import { otherLanguage } from '../../../common/languages.ts';
import { language } from './elements.ts';

const link = document.querySelector<HTMLAnchorElement>(`header a[hreflang=${otherLanguage(language)}]`);

/** Whoever changes the language goes on with the same words; filters are named otherwise there. */
export function keepQueryInSwitch(): void {
  if (!link) return;
  const query = new URLSearchParams(location.search).get('q');
  link.search = query ? `?${new URLSearchParams({ q: query }).toString()}` : '';
}
