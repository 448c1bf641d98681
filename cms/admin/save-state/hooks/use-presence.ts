'use client';

import { useEffect, useState } from 'react';
import type { Present } from '../../../presence/store.ts';

/** How often it is told that a document is open, in milliseconds. */
const interval = 10_000;
/** A view that is drawn anew is closed and opened at once, which is no leaving; in milliseconds. */
const leaveDelay = 1_000;

/** Of this window, whatever is open in it. */
let session: string | undefined;
/** Leavings that are about to be told, by what is left. */
const leavings = new Map<string, ReturnType<typeof setTimeout>>();

/** Who else has the same document open. */
export function usePresence(slug: string, id: number | undefined, isGlobal: boolean): Present[] {
  const [others, setOthers] = useState<Present[]>([]);
  useEffect(() => {
    if (id === undefined && !isGlobal) return undefined;
    session ??= newSession();
    const name = `${slug}/${id ?? ''}`;
    clearTimeout(leavings.get(name));
    let isOver = false;
    const told = { slug, session, ...(id !== undefined && { id }) };
    const tell = async () => {
      if (document.hidden) return;
      const present = await send(told).catch(() => undefined);
      if (present && !isOver) setOthers(present);
    };
    const leave = () => {
      const parting = new Blob([JSON.stringify({ ...told, leaving: true })], { type: 'text/plain' });
      navigator.sendBeacon('/api/presence', parting);
    };
    const wake = () => void tell();
    const timer = setInterval(wake, interval);
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pagehide', leave);
    wake();
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pagehide', leave);
      leavings.set(name, setTimeout(leave, leaveDelay));
    };
  }, [slug, id, isGlobal]);
  return others;
}

/** In the form of a UUID, which browsers make by themselves on encrypted pages alone. */
function newSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function send(told: object): Promise<Present[]> {
  const response = await fetch('/api/presence', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(told),
  });
  const { others } = (await response.json()) as { others?: Present[] };
  return others ?? [];
}
