'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { fill, timeOf } from '../live-status/format.ts';
import { CopyText } from './copy-text.tsx';
import { labelOf } from './field-label.ts';
import type { KeptText } from './kept-text.ts';
import type { Messages } from './messages.ts';

interface Properties {
  found: KeptText;
  messages: Messages;
  now: Date;
  kept: { discard(): void };
  restore(found: KeptText): Promise<void>;
}

/** Offers back what an earlier visit could not save; whoever may write no longer can take it elsewhere. */
export function FoundText({ found, messages, now, kept, restore }: Properties) {
  const { docConfig, hasSavePermission } = useDocumentInfo();
  const { i18n } = useTranslation();
  const fields = Object.keys(found.values).map((path) => labelOf(path, docConfig, i18n));
  const sentence = fill(messages['save.found'], {
    time: timeOf(new Date(found.at), now),
    fields: fields.join(', '),
  });
  return (
    <div className="save-state__found" role="status">
      <p>{sentence}</p>
      {hasSavePermission !== false && (
        <button
          type="button"
          className="save-state__button"
          onClick={() => void restore(found).then(kept.discard)}
        >
          {messages['save.restore']}
        </button>
      )}
      <CopyText values={() => found.values} messages={messages} />
      <button type="button" className="save-state__button" onClick={kept.discard}>
        {messages['save.discard']}
      </button>
    </div>
  );
}
