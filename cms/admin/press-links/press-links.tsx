'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { LinkForm } from './link-form.tsx';
import { LinkList } from './link-list.tsx';
import { defaultEnd, findLinks, type Links } from './links.ts';
import './press-links.css';

/** Beside the text: links by which the press reads it before everybody else. */
export function PressLinks() {
  const { id, collectionSlug: kind, isTrashed, lastUpdateTime } = useDocumentInfo();
  const may = useMay();
  if (!isKind(kind) || typeof id !== 'number' || isTrashed || !may('share with the press')) return null;
  return <LinksOf key={`${kind}/${id}`} kind={kind} id={id} savedAt={lastUpdateTime} />;
}

function LinksOf({ kind, id, savedAt }: { kind: Kind; id: number; savedAt: number }) {
  const { language, say } = useTexts();
  const [found, setFound] = useState<Links>();
  const publishAt = useFormFields(([fields]) => fields['publishAt']?.value);
  const look = useCallback(async () => {
    const links = await findLinks({ kind, id }, language);
    setFound((former) => links ?? former);
  }, [kind, id, language]);
  useEffect(() => void look(), [look, savedAt]);
  if (!found) return null;
  const document = { kind, id };
  return (
    <details className="press-links" onToggle={() => void look()}>
      <summary>
        {say('field.pressLinks')}
        {found.links.length > 0 && ` (${found.links.length})`}
      </summary>
      <p className="field-description">{say(found.isLive ? 'press.live' : 'press.help')}</p>
      {!found.isLive && (
        <LinkForm document={document} endsAt={defaultEnd(publishAt, new Date())} onMade={look} />
      )}
      <LinkList document={document} links={found.links} onRecalled={look} />
    </details>
  );
}
