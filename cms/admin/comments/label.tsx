'use client';

import { FieldLabel, useTranslation } from '@payloadcms/ui';
import { getTranslation } from '@payloadcms/translations';
import type { ClientField } from 'payload';
import { useTexts } from '../use-texts.ts';
import './comments.css';
import { compose } from './compose.ts';
import { CommentIcon } from './icon.tsx';
import { selectedPassage } from './selected.ts';
import { useComments } from './use-comments.ts';

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
  const count = comments?.open.filter((one) => one.field === path).length ?? 0;
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
          data-has={count > 0 || undefined}
          tabIndex={-1}
          title={name}
          aria-label={name}
          // What is selected stays so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          <CommentIcon />
          {count > 0 && count}
        </button>
      )}
    </span>
  );
}
