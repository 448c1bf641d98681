'use client';

import { Button } from '@payloadcms/ui';
import { useRef } from 'react';
import { useTexts } from '../use-texts.ts';
import type { Chosen } from './chosen.ts';
import { ComposeForm, useFieldNames } from './compose-form.tsx';
import { compose, useComposed, type About } from './compose.ts';
import { selectedPassage } from './selected.ts';
import { Thread } from './thread.tsx';
import type { Comments } from './use-comments.ts';

interface Properties {
  comments: Comments;
  /** The thread that stands out. */
  chosen?: Chosen | undefined;
  /** Shows the words of a thread in the text. */
  onShow?: (thread: number) => void;
}

/** All that is said of a document, and the way to say more. */
export function CommentList({ comments, chosen, onShow }: Properties) {
  const { say } = useTexts();
  const about = useComposed();
  const fields = useFieldNames();
  const selected = useRef<About>(undefined);
  const nameOf = (field: string) => fields.get(field) ?? field;
  const listed = (threads: Comments['open']) => (
    <ul>
      {threads.map((thread) => (
        <Thread
          key={thread.id}
          thread={thread}
          comments={comments}
          field={nameOf(thread.field)}
          chosen={thread.id === chosen?.thread ? chosen : undefined}
          onShow={onShow && (() => onShow(thread.id))}
        />
      ))}
    </ul>
  );
  return (
    <div className="comments__list">
      <p className="field-description">{say('comments.help')}</p>
      {about ? (
        <ComposeForm key={`${about.field} ${about.quote}`} about={about} comments={comments} />
      ) : (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          // The words that are selected before the button gets the focus.
          extraButtonProps={{ onMouseDown: () => (selected.current = selectedPassage()) }}
          onClick={() => {
            compose(
              selected.current ?? selectedPassage() ?? { field: 'body', quote: '', before: '', after: '' },
            );
            selected.current = undefined;
          }}
        >
          {say('comments.make')}
        </Button>
      )}
      {comments.open.length === 0 ? <p>{say('comments.none')}</p> : listed(comments.open)}
      {comments.resolved.length > 0 && (
        <details>
          <summary>{say('comments.resolved', { count: String(comments.resolved.length) })}</summary>
          {listed(comments.resolved)}
        </details>
      )}
    </div>
  );
}
