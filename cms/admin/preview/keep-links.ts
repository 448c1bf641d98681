/** Nothing leads away from a page: its own parts are shown, and of other links it is told where they lead. */
export function keepLinks(page: Document, onLink: (address: string) => void): void {
  page.addEventListener('submit', (event) => event.preventDefault(), true);
  page.addEventListener(
    'click',
    (event) => {
      const link = linkAt(event);
      if (!link) return;
      event.preventDefault();
      const address = link.getAttribute('href') ?? '';
      if (address.startsWith('#')) page.getElementById(decodeURI(address.slice(1)))?.scrollIntoView();
      else onLink(new URL(address, page.baseURI).href);
    },
    true,
  );
}

/** Nodes of a frame are instances of its own classes. */
function linkAt(event: Event): Element | undefined {
  const path = event.composedPath() as Partial<Element>[];
  return path.find(({ nodeName }) => nodeName === 'A') as Element | undefined;
}
