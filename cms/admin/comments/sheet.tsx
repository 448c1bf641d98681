'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { choose, useChosen } from './chosen.ts';
import { CommentList } from './comment-list.tsx';
import './comments.css';
import { compose, useComposed } from './compose.ts';
import { useComments, type Comments } from './use-comments.ts';
import { useIsNarrow } from '../use-is-narrow.ts';
import { useMarks } from './use-marks.ts';

/** The same on a telephone: a button above the text, and a sheet over it. */
export function CommentSheet() {
  const comments = useComments();
  const isNarrow = useIsNarrow();
  return comments && isNarrow ? <Sheet comments={comments} /> : null;
}

const chooseThread = (thread: number) => choose({ thread });

function Sheet({ comments }: { comments: Comments }) {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const chosen = useChosen();
  const isComposing = useComposed() !== undefined;
  const show = useMarks(comments.open, chosen?.thread, chooseThread);
  const count = comments.open.length;
  const title = count > 0 ? say('comments.count', { count: String(count) }) : say('comments.title');
  useEffect(() => {
    if (chosen?.isOpened) setOpen(true);
  }, [chosen]);
  useEffect(() => () => choose(undefined), []);
  const close = () => {
    setOpen(false);
    compose(undefined);
  };
  return (
    <>
      <button type="button" className="comments__open" onClick={() => setOpen(true)}>
        {title}
      </button>
      {(isOpen || isComposing) && (
        <Dialog title={title} onClose={close}>
          <div className="comments comments--sheet">
            <CommentList
              comments={comments}
              chosen={chosen}
              onShow={(thread) => {
                close();
                show(thread);
              }}
            />
            <button type="button" className="comments__open" onClick={close}>
              {say('comments.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
