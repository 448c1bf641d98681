'use client';

import { ConfirmationModal, useModal } from '@payloadcms/ui';
import type { Remark, Remedy } from '../../checks/remark.ts';
import { useTexts } from '../use-texts.ts';
import { RemarkList } from './remark-list.tsx';

interface Properties {
  /** Unique in the page. */
  dialog: string;
  /** Whether publishing waits for a time. */
  isPlanned: boolean;
  remarks: Remark[];
  onRemedy: (remedy: Remedy) => void;
  onPublish: () => void;
}

/** What is not right with a text, before it is published all the same; or why it cannot be yet. */
export function AskFirst({ dialog, isPlanned, remarks, onRemedy, onPublish }: Properties) {
  const { closeModal } = useModal();
  const { say } = useTexts();
  const [firstRemedy] = remarks.find(({ severity }) => severity === 'blocks')?.remedies ?? [];
  const apply = (remedy: Remedy) => {
    closeModal(dialog);
    onRemedy(remedy);
  };
  return (
    <ConfirmationModal
      className="checks-dialog"
      modalSlug={dialog}
      heading={say(firstRemedy ? 'checks.blocked' : 'checks.heading.draft')}
      body={<RemarkList remarks={remarks} onRemedy={apply} />}
      confirmLabel={firstRemedy?.label ?? say(isPlanned ? 'checks.anyway.planned' : 'checks.anyway')}
      cancelLabel={say('checks.back')}
      onConfirm={() => (firstRemedy ? onRemedy(firstRemedy) : onPublish())}
    />
  );
}
