'use client';

import { Button, toast } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { ToldComment } from '../../comments/endpoints.ts';
import { shortTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';
import type { Chosen } from './chosen.ts';
import type { Comments } from './use-comments.ts';

interface Properties {
  thread: ToldComment;
  comments: Comments;
  /** What the field is called. */
  field: string;
  /** Where it stands out. */
  chosen?: Chosen | undefined;
  /** Shows the words in the text; missing where they cannot be shown. */
  onShow?: (() => void) | undefined;
}

/** What somebody said, and what was answered. */
export function Thread({ thread, comments, field, chosen, onShow }: Properties) {
  const { language, say } = useTexts();
  const { settle, answersTo } = comments;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What it stands in may be about to open.
    const timer = chosen?.isOpened ? setTimeout(() => place.current?.focus()) : undefined;
    return () => clearTimeout(timer);
  }, [chosen]);

  async function act(act: 'resolve' | 'reopen') {
    const { ok, issue } = await settle(thread, act);
    if (!ok) toast.error(issue ?? say('comments.failed'));
  }

  return (
    <li
      ref={place}
      tabIndex={-1}
      className="comments__thread"
      data-chosen={chosen ? true : undefined}
      data-thread={thread.id}
    >
      <p className="comments__about">{field}</p>
      {thread.quote && <Quote thread={thread} onShow={onShow} />}
      {[thread, ...answersTo(thread)].map((comment) => (
        <div key={comment.id} className="comments__comment">
          <p>
            <strong>{comment.userName}</strong>{' '}
            <time dateTime={comment.at}>{shortTimeOf(new Date(comment.at), language, new Date())}</time>
          </p>
          <p className="comments__body">{comment.body}</p>
        </div>
      ))}
      {thread.resolvedAt ? (
        <>
          <p className="comments__about">
            {say('comments.resolvedBy', {
              name: thread.resolvedBy ?? '',
              time: shortTimeOf(new Date(thread.resolvedAt), language, new Date()),
            })}
          </p>
          <Button
            type="button"
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => void act('reopen')}
          >
            {say('comments.reopen')}
          </Button>
        </>
      ) : (
        <Answering thread={thread} comments={comments} onResolve={() => act('resolve')} />
      )}
    </li>
  );
}

/** The words that it is about; where they are gone, what they were. */
function Quote({ thread, onShow }: Pick<Properties, 'thread' | 'onShow'>) {
  const { say } = useTexts();
  return (
    <>
      {thread.isGone && <p className="comments__gone">{say('comments.gone')}</p>}
      <blockquote data-gone={thread.isGone || undefined}>{thread.quote}</blockquote>
      {onShow && !thread.isGone && (
        <button type="button" className="review__link" onClick={onShow}>
          {say('comments.show')}
        </button>
      )}
    </>
  );
}

interface AnsweringProperties {
  thread: ToldComment;
  comments: Comments;
  onResolve(): Promise<void>;
}

function Answering({ thread, comments, onResolve }: AnsweringProperties) {
  const { say } = useTexts();
  const id = useId();
  const [body, setBody] = useState('');

  async function answer() {
    const { ok, issue } = await comments.say({ thread: thread.id, body });
    if (ok) setBody('');
    else toast.error(issue ?? say('comments.failed'));
  }

  return (
    <>
      <textarea
        id={id}
        rows={body ? 3 : 1}
        maxLength={4000}
        placeholder={say('comments.answer')}
        aria-label={say('comments.answer.label', { name: thread.userName })}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className="comments__acts">
        {body && (
          <Button type="button" size="small" margin={false} onClick={() => void answer()}>
            {say('comments.answer')}
          </Button>
        )}
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          aria-label={say('comments.resolve.of', { words: thread.body.slice(0, 60) })}
          onClick={() => void onResolve()}
        >
          {say('comments.resolve')}
        </Button>
      </div>
    </>
  );
}
