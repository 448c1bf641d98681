import { tryLink, type TryOptions } from './try-link.ts';

/** What came of trying a link: `unsure` where that says nothing of the page. */
export type LinkState = 'alive' | 'missing' | 'silent' | 'unsure';

/** What has been found out of links to other sites. */
export interface LinkStates {
  /** What is known at the moment; what is not is tried, and known some seconds later. */
  look(address: string): LinkState | undefined;
  /** Whether links are being tried. */
  isBusy(): boolean;
}

const day = 24 * 60 * 60 * 1000;
/** What is dead may be mended soon, and is asked about again. */
const ages: Record<LinkState, number> = {
  alive: day,
  missing: day / 24,
  silent: day / 48,
  unsure: day / 48,
};
/** How many are tried at a time, and known. */
const maxAtATime = 4;
const maxKnown = 5_000;

export function createLinkStates(options: TryOptions = {}): LinkStates {
  const known = new Map<string, { state: LinkState; until: number }>();
  const waiting = new Set<string>();
  const tried = new Set<string>();
  let running = 0;

  function note(address: string, state: LinkState): void {
    known.delete(address);
    known.set(address, { state, until: Date.now() + ages[state] });
    const [oldest] = known.keys();
    if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
  }

  async function work(): Promise<void> {
    running += 1;
    for (const address of waiting) {
      waiting.delete(address);
      tried.add(address);
      note(address, await tryLink(address, options));
      tried.delete(address);
    }
    running -= 1;
  }

  return {
    look(address) {
      const found = known.get(address);
      if (found && found.until > Date.now()) return found.state;
      if (tried.has(address) || waiting.size >= maxKnown) return found?.state;
      waiting.add(address);
      if (running < maxAtATime) void work();
      return found?.state;
    },
    isBusy: () => running > 0,
  };
}
