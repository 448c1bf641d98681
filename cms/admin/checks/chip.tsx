'use client';

import { useTexts } from '../use-texts.ts';
import './checks.css';
import type { Gate } from './use-ask-first.tsx';

/** How much there is to look at before a text is published, and the way to all of it. */
export function ChecksChip({ gate }: { gate: Gate }) {
  const { say } = useTexts();
  const count = gate.remarks.length;
  if (count === 0) return null;
  return (
    <button type="button" className="checks__chip" onClick={gate.show}>
      {count === 1 ? say('checks.count.one') : say('checks.count.many', { count: String(count) })}
    </button>
  );
}
