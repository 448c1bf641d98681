'use client';

import { ConfirmationModal, useModal } from '@payloadcms/ui';
import type { Finding, Remedy } from '../../checks/finding.ts';
import { useTexts } from '../use-texts.ts';
import { FindingList } from './finding-list.tsx';

interface Properties {
  /** Unique in the page. */
  dialog: string;
  findings: Finding[];
  onMend: (remedy: Remedy) => void;
  onPublish: () => void;
}

/** What is not right with a text, before it is published all the same; or why it cannot be yet. */
export function AskFirst({ dialog, findings, onMend, onPublish }: Properties) {
  const { closeModal } = useModal();
  const { say } = useTexts();
  const [mendFirst] = findings.find(({ severity }) => severity === 'blocks')?.remedies ?? [];
  const mend = (remedy: Remedy) => {
    closeModal(dialog);
    onMend(remedy);
  };
  return (
    <ConfirmationModal
      className="checks-dialog"
      modalSlug={dialog}
      heading={say(mendFirst ? 'checks.blocked' : 'checks.heading.draft')}
      body={<FindingList findings={findings} onMend={mend} />}
      confirmLabel={mendFirst?.label ?? say('checks.anyway')}
      cancelLabel={say('checks.back')}
      onConfirm={() => (mendFirst ? onMend(mendFirst) : onPublish())}
    />
  );
}
