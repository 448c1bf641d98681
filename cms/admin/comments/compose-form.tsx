'use client';

import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { getTranslation } from '@payloadcms/translations';
import type { ClientField } from 'payload';
import { useId, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { compose, type About } from './compose.ts';
import type { Comments } from './use-comments.ts';

interface Properties {
  about: About;
  comments: Comments;
}

/** Says something of a field, or of the words in it that are selected. */
export function ComposeForm({ about, comments }: Properties) {
  const { say } = useTexts();
  const id = useId();
  const [body, setBody] = useState('');
  const [issue, setIssue] = useState('');

  async function sendIt() {
    const { ok, issue: why } = await comments.say({ ...about, body });
    if (!ok) return setIssue(why ?? say('comments.failed'));
    compose(undefined);
  }

  return (
    <div className="comments__form" role="group" aria-label={say('comments.new')}>
      <AboutWhat about={about} />
      <label htmlFor={`${id}-body`}>{say('comments.body')}</label>
      <textarea
        id={`${id}-body`}
        rows={3}
        maxLength={4000}
        autoFocus
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <p role="alert">{issue}</p>
      <div className="comments__acts">
        <Button type="button" size="small" margin={false} onClick={() => void sendIt()}>
          {say('comments.send')}
        </Button>
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => compose(undefined)}
        >
          {say('comments.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The words that are selected, or the field to be chosen. */
function AboutWhat({ about }: { about: About }) {
  const { say } = useTexts();
  const id = useId();
  const fields = useFieldNames();
  if (about.quote)
    return (
      <>
        <span className="comments__label">
          {say('comments.words')} ({fields.get(about.field) ?? about.field})
        </span>
        <blockquote>{about.quote}</blockquote>
      </>
    );
  return (
    <>
      <label htmlFor={id}>{say('comments.field')}</label>
      <select
        id={id}
        value={about.field}
        onChange={({ target }) => compose({ ...about, field: target.value })}
      >
        {[...fields].map(([path, label]) => (
          <option key={path} value={path}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

/** What the fields of the document are called, by their paths. */
export function useFieldNames(): Map<string, string> {
  const { collectionSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const fields = collectionSlug ? getEntityConfig({ collectionSlug }).fields : [];
  const named = namedIn(fields).map((field): [string, string] => [
    field.name,
    getTranslation(field.label, i18n),
  ]);
  return new Map(named);
}

const written = new Set(['text', 'textarea', 'richText', 'upload', 'relationship', 'array']);

type Named = ClientField & { name: string; label: string };

/** Those of all tabs that are seen. */
function namedIn(fields: ClientField[]): Named[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => namedIn(tab.fields));
    if (field.type === 'row') return namedIn(field.fields);
    const isSeen = written.has(field.type) && 'name' in field && 'label' in field && field.label;
    return isSeen && !field.admin?.hidden ? [field as Named] : [];
  });
}
