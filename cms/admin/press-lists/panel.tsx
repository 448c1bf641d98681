'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { pressKind } from '../../press-lists/kind.ts';
import type { ReleasePress } from '../../press-lists/release-endpoints.ts';
import { send } from '../api.ts';
import { useMay } from '../roles/use-may.ts';
import { useShared } from '../use-shared.ts';
import { useTexts } from '../use-texts.ts';
import { OrderForm } from './order-form.tsx';
import './press-lists.css';
import { SentMailings } from './sent-mailings.tsx';

/** How often it is asked how far letters have come, in milliseconds. */
const interval = 5000;

/** Beside a release: sends it to journalists, and tells who got it. */
export function PressPanel() {
  const { id, collectionSlug: kind, isTrashed } = useDocumentInfo();
  const may = useMay();
  if (kind !== pressKind || typeof id !== 'number' || isTrashed || !may('write to the press')) return null;
  return <PressOf key={id} id={id} />;
}

function PressOf({ id }: { id: number }) {
  const { language, say } = useTexts();
  const path = `/api/${pressKind}/${id}/press`;
  const load = useCallback(async () => {
    const { ok, body } = await send('GET', path, language);
    return ok ? (body as ReleasePress) : undefined;
  }, [path, language]);
  const { value: found, reload } = useShared(path, load, interval);
  if (!found) return null;
  return (
    <div className="press-lists">
      <details>
        <summary>{say('pressList.send')}</summary>
        {found.lists.length === 0 && (
          <p>
            {say('pressList.empty')}{' '}
            <Link href="/admin/collections/media-contacts">{say('pressList.empty.link')}</Link>
          </p>
        )}
        <OrderForm path={path} found={found} onOrdered={reload} />
      </details>
      {found.mailings.length > 0 && <SentMailings path={path} found={found} onStopped={reload} />}
    </div>
  );
}
