import { setTimeout as wait } from 'node:timers/promises';

/** What readers were told who asked for the start page without a pause. */
export interface ReadersTold {
  asked: number;
  /** By nobody: while the site server itself was being started again. */
  refused: number;
  /** Anything but the page. */
  wrong: string[];
  /** For how long nobody answered, in milliseconds. */
  longest: number;
}

const pace = 20;

export function watchReaders(siteUrl: string): { stop(): Promise<ReadersTold> } {
  const told: ReadersTold = { asked: 0, refused: 0, wrong: [], longest: 0 };
  let isOn = true;
  let answeredAt = performance.now();
  const look = async () => {
    told.asked += 1;
    const answer = await fetch(siteUrl, { cache: 'no-store' })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(() => undefined);
    if (!answer) told.refused += 1;
    else if (answer.status !== 200 || !answer.text.includes('</html>')) told.wrong.push(`${answer.status}`);
    if (!answer) return;
    told.longest = Math.max(told.longest, performance.now() - answeredAt);
    answeredAt = performance.now();
  };
  const looking = (async () => {
    while (isOn) {
      await look();
      await wait(pace);
    }
  })();
  return {
    async stop() {
      isOn = false;
      await looking;
      return told;
    },
  };
}
