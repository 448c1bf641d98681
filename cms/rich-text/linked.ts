import type { Inline, Link, LinkTarget } from '../../common/protocol/published-store/rich-text.ts';

/** Words as a link. Links in it are words of it, and footnotes come after it, as on the site. */
export function linked(target: LinkTarget, inlines: Inline[]): Inline[] {
  const words = inlines.flatMap((inline): Link['children'] => {
    if (inline.type === 'link') return inline.children;
    return inline.type === 'component' ? [] : [inline];
  });
  return [{ type: 'link', target, children: words }, ...inlines.filter(({ type }) => type === 'component')];
}
