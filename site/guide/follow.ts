import { partInView } from './in-view.ts';

/** Marks in the table of contents which part the reader is at, and folds it when a part was chosen. */
export function followReader(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
  const fold = contents.querySelector('details');
  const here = document.getElementById('contents-here');
  let current: number | undefined;
  let isWaiting = false;

  function mark(): void {
    isWaiting = false;
    const tops = parts.map((part) => part?.getBoundingClientRect().top ?? Infinity);
    const { scrollHeight, clientHeight } = document.documentElement;
    const isAtEnd = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2;
    const now = partInView(tops, clientHeight / 3, isAtEnd);
    if (now === current) return;
    current = now;
    for (const [place, link] of links.entries()) {
      if (place === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (here) here.textContent = links[now]?.textContent.trim() ?? '';
    reveal(links[now]);
  }

  addEventListener('scroll', () => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  });
  addEventListener('resize', mark);
  contents.addEventListener('click', ({ target }) => {
    if (fold && target instanceof Element && target.closest('a')) fold.open = false;
  });
  mark();
}

/** A long table scrolls by itself; `scrollIntoView` would move the page as well. */
function reveal(link: HTMLElement | undefined): void {
  const box = link?.closest('.contents-links');
  if (!link || !box) return;
  const [own, frame] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (own.top < frame.top) box.scrollTop -= frame.top - own.top;
  else if (own.bottom > frame.bottom) box.scrollTop += own.bottom - frame.bottom;
}
