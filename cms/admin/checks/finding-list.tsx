'use client';

import { useLocale } from '@payloadcms/ui';
import { isKind } from '../../../common/addresses.ts';
import { isLanguage } from '../../../common/languages.ts';
import type { Finding, Remedy } from '../../checks/finding.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './checks.css';

interface Properties {
  findings: Finding[];
  onMend: (remedy: Remedy) => void;
}

/** What is not right with a text, each with a way to mend it. */
export function FindingList({ findings, onMend }: Properties) {
  const { say } = useTexts();
  const mayMend = useMayMend();
  return (
    <ul className="checks__list">
      {findings.map(({ check, severity, sentence, remedies }) => (
        <li key={`${check} ${sentence}`} data-severity={severity}>
          <p>
            {severity !== 'asks' && <span className="checks__kind">{say(`checks.${severity}`)}</span>}
            {sentence}
          </p>
          {remedies.filter(mayMend).map((remedy) => (
            <button key={remedy.label} type="button" className="checks__mend" onClick={() => onMend(remedy)}>
              {remedy.label}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What whoever has signed in may mend: nobody is led to where they are turned away. */
function useMayMend(): (remedy: Remedy) => boolean {
  const may = useMay();
  const { code } = useLocale();
  const written = isLanguage(code) ? code : undefined;
  return (remedy) => {
    if (remedy.act === 'show') return may('change the library');
    if (remedy.act !== 'open') return true;
    if (isKind(remedy.collection)) return may('write drafts', written);
    return may('change the library') || may('translate names', written);
  };
}
