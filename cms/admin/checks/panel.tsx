'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { useRef } from 'react';
import { isLanguage } from '../../../common/languages.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './checks.css';
import { FindingList } from './finding-list.tsx';
import { useFormChecks } from './use-form-checks.ts';
import { useMend } from './use-mend.tsx';

/** Beside the text, for those who write it: what is not right with it yet. */
export function ChecksPanel() {
  const { id, isTrashed } = useDocumentInfo();
  const { code } = useLocale();
  const may = useMay();
  const mayWrite = may('write drafts', isLanguage(code) ? code : undefined);
  return id === undefined || isTrashed || !mayWrite ? null : <OpenPanel />;
}

function OpenPanel() {
  const { hasPublishedDoc } = useDocumentInfo();
  const { say } = useTexts();
  const { known, isSilent } = useFormChecks();
  const place = useRef<HTMLElement>(null);
  const { mend, drawer } = useMend(place);
  return (
    <section ref={place} className="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{say(hasPublishedDoc ? 'checks.heading.live' : 'checks.heading.draft')}</h2>
      {known && known.findings.length > 0 && (
        <FindingList findings={known.findings} onMend={(remedy) => void mend(remedy)} />
      )}
      <p className="checks__state" role="status">
        {isSilent && say('checks.silent')}
        {!isSilent && !known && say('checks.looking')}
        {!isSilent && known?.findings.length === 0 && say('checks.fine')}
      </p>
      {drawer}
    </section>
  );
}
