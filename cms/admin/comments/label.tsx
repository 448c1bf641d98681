'use client';

import { FieldLabel, useTranslation } from '@payloadcms/ui';
import { getTranslation } from '@payloadcms/translations';
import type { ClientField } from 'payload';
import { useTexts } from '../use-texts.ts';
import './comments.css';
import { choose, chosenThread } from './chosen.ts';
import { compose } from './compose.ts';
import { CommentIcon } from './icon.tsx';
import { selectedPassage } from './selected.ts';
import { useComments, type Comments } from './use-comments.ts';

interface Properties {
  field: ClientField;
  path: string;
}

/** The label of a field, and the way to say something of it; the keyboard has its own where comments stand. */
export function CommentedLabel({ field, path }: Properties) {
  const comments = useComments();
  const { say } = useTexts();
  const { i18n } = useTranslation();
  const label = 'label' in field && field.label ? field.label : path;
  const name = say('comments.makeOn', { field: getTranslation(label, i18n).toLowerCase() });
  const begin = () => {
    const selected = selectedPassage();
    compose(selected?.field === path ? selected : { field: path, quote: '', before: '', after: '' });
  };
  return (
    <span className="commented-label">
      <FieldLabel label={label} path={path} required={'required' in field && field.required === true} />
      {comments && (
        <button
          type="button"
          className="commented-label__button"
          tabIndex={-1}
          title={name}
          aria-label={name}
          // What is selected stays so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          <CommentIcon />
        </button>
      )}
      {comments && <CommentCount comments={comments} path={path} label={getTranslation(label, i18n)} />}
    </span>
  );
}

interface CountProperties {
  comments: Comments;
  path: string;
  label: string;
}

/** How much is said of a field, and the way to that: of several threads, to the next each time. */
function CommentCount({ comments, path, label }: CountProperties) {
  const { say } = useTexts();
  const threads = comments.open.filter(({ field }) => field === path);
  const count = threads.length;
  if (count === 0) return null;
  const values = { count: String(count), field: label };
  const open = () => {
    const last = threads.findIndex(({ id }) => id === chosenThread()?.thread);
    const next = threads[(last + 1) % count];
    if (next) choose({ thread: next.id, isOpened: true });
  };
  return (
    <button type="button" className="commented-label__count" onClick={open}>
      <span aria-hidden="true">{count}</span>
      <span className="comments__unseen">
        {say(count === 1 ? 'comments.onField.one' : 'comments.onField.many', values)}
      </span>
    </button>
  );
}
