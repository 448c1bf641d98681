/** A page that is opened mostly waits for the network to be quiet: as many as Vitest runs of concurrent tests. */
const width = 5;

/** Does something for each, a few at a time, in order. */
export async function inTurns<Item>(
  items: Iterable<Item>,
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items].values();
  const takeTurns = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
}
