'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isLanguage } from '../../../common/languages.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './checks.css';
import { fieldIn } from './go-to-field.ts';
import { RemarkList } from './remark-list.tsx';
import { useFormChecks } from './use-form-checks.ts';
import { useFormRemedies } from './use-remedies.tsx';

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
  const { apply, drawer } = useFormRemedies(place);
  const goToAsked = useEffectEvent(() => {
    const path = fieldIn(location.hash);
    if (path) void apply({ act: 'go', path, label: '' });
  });
  useEffect(() => goToAsked(), []);
  return (
    <section ref={place} className="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{say(hasPublishedDoc ? 'checks.heading.live' : 'checks.heading.draft')}</h2>
      {known && known.remarks.length > 0 && (
        <RemarkList remarks={known.remarks} onRemedy={(remedy) => void apply(remedy)} />
      )}
      <p className="checks__state" role="status">
        {isSilent && say('checks.silent')}
        {!isSilent && !known && say('checks.looking')}
        {!isSilent && known?.remarks.length === 0 && say('checks.fine')}
      </p>
      {drawer}
    </section>
  );
}
