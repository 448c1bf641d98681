import { safeAddress } from '../../common/html.ts';

/**
 * Where a pasted link leads. Places within the document that it comes from (`#_Toc…`, `#_ftn…`) and files of
 * the computer are left out. Docs sends readers by way of Google, which is left out as well.
 */
export function linkAddress(href: string): string | undefined {
  const trimmed = href.trim();
  if (!/^(https?|mailto|tel):/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const goal = url.searchParams.get('q') ?? url.searchParams.get('url');
  const throughGoogle = /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  if (throughGoogle && goal) return linkAddress(goal);
  // Browsers write a space in an address as it is, and it would end the address elsewhere.
  return safeAddress(trimmed) ?? safeAddress(url.href);
}

/** The place in a document that a link leads to: `_ftn1` of `file:///C:/clip.htm#_ftn1`. */
export function fragmentOf(link: Element): string | undefined {
  const [, fragment] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  return fragment;
}
