'use client';

import { toast, useLocale } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { defaultLanguage, isLanguage } from '../../../common/languages.ts';
import type { Made } from '../../word/from-word.ts';
import { editAddress } from '../edit-address.ts';
import { useTexts } from '../use-texts.ts';
import { keepReport } from './kept-report.ts';
import { bringsFiles, chooseWord, sendWord } from './send-word.ts';
import './word.css';

interface Properties {
  collectionSlug: string;
  hasCreatePermission: boolean;
  /** Of the button, where that is not beside the list of what is made. */
  label?: string;
}

/** How long staff have to read why a file is not taken, in milliseconds. */
const readingTime = 20_000;

/** Above a list of documents: a Word file that is chosen here, or dropped anywhere on the page, becomes a draft. */
export function FromWord({ collectionSlug, hasCreatePermission, label }: Properties) {
  const texts = useTexts();
  const router = useRouter();
  const { code } = useLocale();
  const [reading, setReading] = useState('');
  const take = useCallback(
    async (files: File[]) => {
      const language = isLanguage(code) ? code : defaultLanguage;
      setReading(files[0]?.name ?? '');
      const address = `/api/${collectionSlug}/from-word?locale=${language}`;
      const sent = await sendWord<Made>(files, address, texts);
      setReading('');
      if ('issue' in sent) {
        toast.error(sent.issue, { duration: readingTime });
        return;
      }
      const { id, told } = sent.body;
      keepReport(collectionSlug, id, { name: files[0]?.name ?? '', told });
      router.push(editAddress({ collection: collectionSlug, id, language }));
    },
    [code, collectionSlug, router, texts],
  );
  const isOver = useDroppedFiles((files) => void take(files), hasCreatePermission && !reading);
  if (!hasCreatePermission) return null;
  return (
    <div className="from-word">
      <button
        type="button"
        className="word-button"
        disabled={reading !== ''}
        onClick={() => chooseWord((files) => void take(files))}
      >
        {label ?? texts.say('word.choose')}
      </button>
      <span role="status">
        {reading ? texts.say('word.reading', { name: reading }) : texts.say('word.choose.help')}
      </span>
      {isOver && <div className="word-drop">{texts.say('word.drop')}</div>}
    </div>
  );
}

/** @returns whether files are held over the page */
function useDroppedFiles(take: (files: File[]) => void, active: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(active);
    };
    // Moving between parts of the page leaves one and enters another; leaving the page enters nothing.
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      if (active) take([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [take, active]);
  return isOver;
}
