'use client';

import { useLocale } from '@payloadcms/ui';
import { isKind } from '../../../common/addresses.ts';
import { isLanguage } from '../../../common/languages.ts';
import type { Remark, Remedy } from '../../checks/remark.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './checks.css';

interface Properties {
  remarks: Remark[];
  onRemedy: (remedy: Remedy) => void;
}

/** What is not right with a text, each with a way to put it right. */
export function RemarkList({ remarks, onRemedy }: Properties) {
  const { say } = useTexts();
  const mayRemedy = useMayRemedy();
  return (
    <ul className="checks__list">
      {remarks.map(({ check, severity, sentence, remedies }) => (
        <li key={`${check} ${sentence}`} data-severity={severity}>
          <p>
            {severity !== 'asks' && <span className="checks__kind">{say(`checks.${severity}`)}</span>}
            {sentence}
          </p>
          {remedies.filter(mayRemedy).map((remedy) => (
            <button
              key={remedy.label}
              type="button"
              className="checks__remedy"
              onClick={() => onRemedy(remedy)}
            >
              {remedy.label}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What whoever has signed in may put right: nobody is led to where they are turned away. */
function useMayRemedy(): (remedy: Remedy) => boolean {
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
