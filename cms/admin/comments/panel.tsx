'use client';

import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { choose, useChosen } from './chosen.ts';
import { CommentList } from './comment-list.tsx';
import './comments.css';
import { useComposed } from './compose.ts';
import { useComments, type Comments } from './use-comments.ts';
import { useIsNarrow } from '../use-is-narrow.ts';
import { useMarks } from './use-marks.ts';

/** Beside the text, where there is room for it: what staff say to each other of it. */
export function CommentPanel() {
  const comments = useComments();
  const isNarrow = useIsNarrow();
  return comments && isNarrow === false ? <Panel comments={comments} /> : null;
}

const chooseThread = (thread: number) => choose({ thread });

function Panel({ comments }: { comments: Comments }) {
  const { say } = useTexts();
  const chosen = useChosen();
  const [isOpen, setOpen] = useState<boolean>();
  const isComposing = useComposed() !== undefined;
  const show = useMarks(comments.open, chosen?.thread, chooseThread);
  const count = comments.open.length;
  useEffect(() => {
    if (isComposing || chosen !== undefined) setOpen(true);
  }, [isComposing, chosen]);
  useEffect(() => () => choose(undefined), []);
  return (
    <details
      className="comments"
      id="comments"
      open={isOpen ?? count > 0}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{count > 0 ? say('comments.count', { count: String(count) }) : say('comments.title')}</summary>
      <CommentList comments={comments} chosen={chosen} onShow={show} />
    </details>
  );
}
