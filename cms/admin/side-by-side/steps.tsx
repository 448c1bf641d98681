'use client';

import { SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useTexts } from '../use-texts.ts';

/** Where one is, in the header: the form of the document says only which document it is. */
export function SideBySideSteps() {
  const { id, collectionSlug, isTrashed } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const { say } = useTexts();
  if (!collectionSlug || id === undefined) return null;
  const { labels, admin } = getEntityConfig({ collectionSlug });
  return (
    <SetDocumentStepNav
      collectionSlug={collectionSlug}
      id={Number(id)}
      isTrashed={isTrashed ?? false}
      pluralLabel={labels.plural}
      useAsTitle={admin.useAsTitle ?? 'id'}
      view={say('side.tab')}
    />
  );
}
