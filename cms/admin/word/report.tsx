'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { dropReport, keptReport, type Report } from './kept-report.ts';
import './word.css';

/** Above a draft that has just been made of a Word file: what was left out. */
export function WordReport() {
  const { id, collectionSlug: kind = '' } = useDocumentInfo();
  const { say } = useTexts();
  const [report, setReport] = useState<Report>();
  useEffect(() => setReport(id === undefined ? undefined : keptReport(kind, id)), [kind, id]);
  if (!report || id === undefined) return null;
  const close = () => {
    dropReport(kind, id);
    setReport(undefined);
  };
  return (
    <section className="word-report" role="status">
      <ToldList {...report} />
      <button type="button" className="word-button" onClick={close}>
        {say('word.report.close')}
      </button>
    </section>
  );
}

export function ToldList({ name, told }: Report) {
  const { say } = useTexts();
  if (told.length === 0) return <p>{say('word.report.whole', { name })}</p>;
  return (
    <>
      <h2 className="word-report__title">{say('word.report.title')}</h2>
      <ul>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
