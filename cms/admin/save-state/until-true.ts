/** How often it is looked, in milliseconds. */
const step = 10;

/** @returns whether it has come true within that time, in milliseconds */
export async function untilTrue(isTrue: () => boolean, timeout: number): Promise<boolean> {
  for (let waited = 0; waited < timeout && !isTrue(); waited += step) {
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  return isTrue();
}
