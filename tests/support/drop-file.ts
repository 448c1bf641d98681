import type { Locator } from 'playwright-core';

/** Holds a file over a part of the page, and lets it go there. */
export async function dropFile(onto: Locator, data: Buffer, name: string): Promise<void> {
  const dataTransfer = await onto.page().evaluateHandle(
    ([base64, called]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called));
      return transfer;
    },
    [data.toString('base64'), name] as const,
  );
  const box = await onto.boundingBox();
  const at = { clientX: (box?.x ?? 0) + 40, clientY: (box?.y ?? 0) + 10 };
  await onto.dispatchEvent('dragover', { dataTransfer, ...at });
  await onto.dispatchEvent('drop', { dataTransfer, ...at });
}
