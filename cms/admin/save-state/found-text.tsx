'use client';

import { getTranslation, type I18nClient } from '@payloadcms/translations';
import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { fill, timeOf } from '../live-status/format.ts';
import type { KeptText } from './kept-text.ts';
import type { Messages } from './messages.ts';

interface Properties {
  found: KeptText;
  messages: Messages;
  now: Date;
  kept: { discard(): void };
  restore(found: KeptText): Promise<void>;
}

/** Offers back what an earlier visit could not save. */
export function FoundText({ found, messages, now, kept, restore }: Properties) {
  const { docConfig } = useDocumentInfo();
  const { i18n } = useTranslation();
  const fields = Object.keys(found.values).map((path) => labelOf(path, docConfig, i18n));
  const sentence = fill(messages['save.found'], {
    time: timeOf(new Date(found.at), now),
    fields: fields.join(', '),
  });
  return (
    <div className="save-state__found" role="status">
      <p>{sentence}</p>
      <button
        type="button"
        className="save-state__button"
        onClick={() => void restore(found).then(kept.discard)}
      >
        {messages['save.restore']}
      </button>
      <button type="button" className="save-state__button" onClick={kept.discard}>
        {messages['save.discard']}
      </button>
    </div>
  );
}

/** As the form calls it, where that is known. */
function labelOf(path: string, config: unknown, i18n: I18nClient): string {
  const name = path.split('.').at(-1) ?? path;
  const label = findLabel(config, name);
  return label ? getTranslation(label, i18n) : name;
}

function findLabel(within: unknown, name: string): string | Record<string, string> | undefined {
  if (typeof within !== 'object' || within === null) return undefined;
  const { fields, tabs } = within as { fields?: unknown[]; tabs?: unknown[] };
  for (const inner of [...(fields ?? []), ...(tabs ?? [])]) {
    const field = inner as { name?: string; label?: unknown };
    if (field.name === name && isLabel(field.label)) return field.label;
    const found = findLabel(inner, name);
    if (found) return found;
  }
  return undefined;
}

function isLabel(label: unknown): label is string | Record<string, string> {
  return typeof label === 'string' || (typeof label === 'object' && label !== null);
}
