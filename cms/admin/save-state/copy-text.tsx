'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { labelOf } from './field-label.ts';
import type { Messages } from './messages.ts';
import { plainText } from './plain-text.ts';
import type { Values } from './saves.ts';

interface Properties {
  /** By field, as they are when the button is pressed. */
  values: () => Values;
  messages: Messages;
}

/** Takes out what cannot be saved here, as plain text under the names of its fields. */
export function CopyText({ values, messages }: Properties) {
  const { docConfig } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    const parts = Object.entries(values()).map(
      ([path, value]) => `${labelOf(path, docConfig, i18n)}\n${plainText(value)}`,
    );
    void navigator.clipboard.writeText(parts.join('\n\n')).then(() => setCopied(true));
  };
  return (
    <button type="button" className="save-state__button" onClick={copy}>
      {messages[isCopied ? 'save.copied' : 'save.copy']}
    </button>
  );
}
