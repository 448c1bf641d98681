'use client';

import { Dialog } from './dialog.tsx';
import type { Messages } from './messages.ts';

interface Properties {
  wanted: string;
  messages: Messages;
  go(address: string): void;
  stay(): void;
}

export function LeavingDialog({ wanted, messages, go, stay }: Properties) {
  return (
    <Dialog title={messages['save.leave']} onClose={stay}>
      <div className="save-state__choices">
        <button type="button" className="save-state__button" onClick={stay}>
          {messages['save.leave.stay']}
        </button>
        <button type="button" className="save-state__button" onClick={() => go(wanted)}>
          {messages['save.leave.go']}
        </button>
      </div>
    </Dialog>
  );
}
