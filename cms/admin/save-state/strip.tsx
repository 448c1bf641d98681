'use client';

import { useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { ConflictDialog } from './conflict-dialog.tsx';
import { CopyText } from './copy-text.tsx';
import { FoundText } from './found-text.tsx';
import { LeavingDialog } from './leaving-dialog.tsx';
import './save-state.css';
import { othersSentence, sentenceOf } from './sentence.ts';
import { useConflictDialog } from './hooks/use-conflict-dialog.ts';
import { useDocument } from './hooks/use-document.ts';
import { useKeptText } from './hooks/use-kept-text.ts';
import { useLeaving } from './hooks/use-leaving.ts';
import { useNow } from './hooks/use-now.ts';
import { usePresence } from './hooks/use-presence.ts';
import { useSaves, type SaveStatus } from './hooks/use-saves.ts';
import type { Messages } from './messages.ts';
import type { Values } from './saves.ts';

/** What has become of the text that is being written, and what can be done about it. */
export function SaveStrip({ messages }: { messages: Messages }) {
  const { globalSlug, data } = useDocumentInfo();
  const { user } = useAuth();
  const document = useDocument();
  const isChanged = useFormModified();
  const saves = useSaves(document);
  const { status, conflicts } = saves;
  const kept = useKeptText(document, saves, status);
  const others = usePresence(document.slug, document.id, globalSlug !== undefined);
  const dialog = useConflictDialog(conflicts);
  const now = useNow(status.kind === 'failed' && status.retryAt !== undefined);
  const hasFailed = status.kind === 'failed';
  const isUnsaved = () => isChanged || status.kind === 'saving' || hasFailed || conflicts.length > 0;
  const leaving = useLeaving({
    isUnsaved,
    save: document.submit,
    isStored: () => Object.keys(saves.unsaved()).length === 0,
    asksInAdmin: document.isAutosaved,
  });
  const updatedAt: unknown = data?.['updatedAt'];
  const lastSaved = typeof updatedAt === 'string' ? new Date(updatedAt) : undefined;
  const labels = conflicts.map(({ label }) => label);
  const sentence = sentenceOf({ status, conflicts: labels, isChanged, lastSaved, now }, messages);
  const isTrouble = hasFailed || conflicts.length > 0;

  return (
    <div className="save-state" data-trouble={isTrouble || undefined}>
      <p className="save-state__others" role="status">
        {othersSentence(others, user?.id, messages)}
      </p>
      <SaveLine
        {...{ sentence, status, messages }}
        canChoose={conflicts.length > 0}
        retry={saves.retry}
        unsaved={saves.unsaved}
        choose={dialog.open}
      />
      {kept.found && (
        <FoundText found={kept.found} messages={messages} now={now} kept={kept} restore={saves.restore} />
      )}
      {dialog.isOpen && (
        <ConflictDialog
          conflicts={conflicts}
          ownId={user?.id}
          now={now}
          messages={messages}
          onLater={dialog.close}
          onDone={(choices) => {
            dialog.close();
            void saves.resolve(choices);
          }}
        />
      )}
      {leaving.wanted && <LeavingDialog {...leaving} wanted={leaving.wanted} messages={messages} />}
    </div>
  );
}

interface LineProperties {
  sentence: string;
  status: SaveStatus;
  canChoose: boolean;
  messages: Messages;
  retry: () => void;
  unsaved: () => Values;
  choose: () => void;
}

function SaveLine({ sentence, status, canChoose, messages, retry, unsaved, choose }: LineProperties) {
  const hasFailed = status.kind === 'failed';
  return (
    <div className="save-state__line">
      <p className="save-state__sentence" role="status" aria-label={messages['save.label']}>
        {sentence}
      </p>
      {hasFailed && status.reason === 'signedOut' && (
        <a className="save-state__button" href="/admin/login" target="_blank" rel="noreferrer">
          {messages['save.signIn']}
        </a>
      )}
      {hasFailed && status.reason !== 'gone' && (
        <button type="button" className="save-state__button" onClick={retry}>
          {messages['save.now']}
        </button>
      )}
      {hasFailed && (status.reason === 'forbidden' || status.reason === 'gone') && (
        <CopyText values={unsaved} messages={messages} />
      )}
      {!hasFailed && canChoose && (
        <button type="button" className="save-state__button" onClick={choose}>
          {messages['save.choose']}
        </button>
      )}
    </div>
  );
}
