'use client';

import { Button, ConfirmationModal, useDocumentInfo, useModal } from '@payloadcms/ui';

interface Properties {
  /** Of the button; unique in the page. */
  name: string;
  label: string;
  /** The question before it is done, and what it does. */
  ask: string;
  help: string;
  onConfirm(): Promise<void>;
}

/** Something that staff can do, after having been asked. */
export function Act({ name, label, ask, help, onConfirm }: Properties) {
  const { collectionSlug, id } = useDocumentInfo();
  const { openModal } = useModal();
  const dialog = `${name}-${collectionSlug}-${id}`;
  return (
    <>
      <Button
        id={name}
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        onClick={() => openModal(dialog)}
      >
        {label}
      </Button>
      <ConfirmationModal
        modalSlug={dialog}
        heading={ask}
        body={help}
        confirmLabel={label}
        onConfirm={onConfirm}
      />
    </>
  );
}
