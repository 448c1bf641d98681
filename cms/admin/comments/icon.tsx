'use client';

import { useTexts } from '../use-texts.ts';

/** In a toolbar, where it says in words what it does. */
export function ToolbarCommentIcon() {
  const { say } = useTexts();
  return (
    <>
      <CommentIcon />
      <span className="comments__unseen">{say('comments.make')}</span>
    </>
  );
}

/** A speech bubble. */
export function CommentIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M3.5 4.5h13v8.5H9l-3.5 3v-3h-2z" strokeLinejoin="round" />
    </svg>
  );
}
