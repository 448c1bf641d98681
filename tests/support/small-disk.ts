import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Lays an empty disk of its own over a folder. @param size as mount(8) takes it, such as `64m` */
export function mount(folder: string, size = '64m'): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder]);
}

/** Only who runs as root may, and not in every container. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'bruket-mount-'));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes until there is no room left. */
export async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  const full = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOSPC';
  try {
    for (;;) await handle.write(Buffer.alloc(4096, 1));
  } catch (error) {
    if (!full(error)) throw error;
  } finally {
    await handle.close();
  }
}
