'use client';

import { Dialog } from './dialog.tsx';
import type { Words } from './words.ts';

interface Properties {
  wanted: string;
  words: Words;
  go(address: string): void;
  stay(): void;
}

export function LeavingDialog({ wanted, words, go, stay }: Properties) {
  return (
    <Dialog title={words['save.leave']} onClose={stay}>
      <div className="save-state__choices">
        <button type="button" className="save-state__button" onClick={stay}>
          {words['save.leave.stay']}
        </button>
        <button type="button" className="save-state__button" onClick={() => go(wanted)}>
          {words['save.leave.go']}
        </button>
      </div>
    </Dialog>
  );
}
