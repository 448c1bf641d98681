'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { usePathname, useSearchParams } from 'next/navigation.js';
import { useTexts } from '../use-texts.ts';

/** The way to what became of a document, in the place of Payload's to its versions. */
export function HistoryTab({ path }: { path: string }) {
  const { say } = useTexts();
  const { collectionSlug, globalSlug, id, isTrashed } = useDocumentInfo();
  const locale = useSearchParams().get('locale');
  const folder = isTrashed ? `${collectionSlug}/trash` : collectionSlug;
  const address = `/admin/${collectionSlug ? `collections/${folder}/${id}` : `globals/${globalSlug}`}${path}`;
  const isHere = usePathname().startsWith(address);
  return (
    <Button
      className={`doc-tab${isHere ? ' doc-tab--active' : ''}`}
      buttonStyle="tab"
      size="medium"
      margin={false}
      disabled={isHere}
      el={isHere ? 'div' : 'link'}
      to={locale ? `${address}?locale=${locale}` : address}
    >
      <span className="doc-tab__label">{say('history')}</span>
    </Button>
  );
}
