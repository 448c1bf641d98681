'use client';

import { useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Lets a document be published as soon as its form has changed. Payload counts unpublished versions for
 * the document as a whole: an autosaved draft in one language keeps the count at zero when the other
 * language is edited, and the publish button stays disabled until the page is loaded again.
 */
export function UnpublishedChanges() {
  const { setUnpublishedVersionCount, unpublishedVersionCount } = useDocumentInfo();
  const modified = useFormModified();
  useEffect(() => {
    if (modified && unpublishedVersionCount === 0) setUnpublishedVersionCount(1);
  }, [modified, unpublishedVersionCount, setUnpublishedVersionCount]);
  return null;
}
