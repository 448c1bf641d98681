'use client';

import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { useCallback } from 'react';

/** What is edited, and how it is saved. */
export interface EditedDocument {
  slug: string;
  /** Missing of a global, and of what is about to be made. */
  id: number | undefined;
  /** Where the form sends it. */
  address: string;
  locale: string;
  /** Whether it is saved while one writes. */
  isAutosaved: boolean;
  /** Saves the form as Payload's own autosave does, or else as its button does. */
  submit(): Promise<void>;
}

export function useDocument(): EditedDocument {
  const { id, collectionSlug, globalSlug, ...info } = useDocumentInfo();
  const { mostRecentVersionIsAutosaved, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = info;
  const { config, getEntityConfig } = useConfig();
  const { code: locale } = useLocale();
  const form = useForm();
  const slug = collectionSlug ?? globalSlug ?? '';
  const place = globalSlug ? `/globals/${globalSlug}` : `/${slug}${id === undefined ? '' : `/${id}`}`;
  const address = config.routes.api + place;
  const drafts = collectionSlug ? getEntityConfig({ collectionSlug }).versions?.drafts : undefined;
  const isAutosaved = Boolean(drafts && drafts.autosave) && id !== undefined;

  const submit = useCallback(async () => {
    const query = new URLSearchParams({ depth: '0', 'fallback-locale': 'null', locale });
    if (isAutosaved) for (const name of ['draft', 'autosave']) query.set(name, 'true');
    // What is written while it is on its way counts as changed when it has come back.
    form.setBackgroundProcessing(true);
    await form.submit({
      ...(id !== undefined || globalSlug ? { action: `${address}?${query.toString()}` } : {}),
      ...(globalSlug ? { method: 'POST' as const } : {}),
      ...(isAutosaved && { overrides: { _status: 'draft' }, skipValidation: true }),
      acceptValues: { overrideLocalChanges: false },
      context: { getDocPermissions: false, incrementVersionCount: !mostRecentVersionIsAutosaved },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
    });
    form.setBackgroundProcessing(false);
    if (!isAutosaved || mostRecentVersionIsAutosaved) return;
    setMostRecentVersionIsAutosaved(true);
    setUnpublishedVersionCount((count) => count + 1);
  }, [
    ...[form, address, globalSlug, id, isAutosaved, locale],
    ...[mostRecentVersionIsAutosaved, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount],
  ]);

  return { slug, id: typeof id === 'number' ? id : undefined, address, locale, isAutosaved, submit };
}
