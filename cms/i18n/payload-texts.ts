import type { SanitizedConfig } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import en from './payload-en.json' with { type: 'json' };
import sv from './payload-sv.json' with { type: 'json' };

/** What Payload and its editor say, in our words where theirs are wrong, clumsy or of the machine room. */
export const payloadTexts = { sv, en };

/** Comes last of all: the editor brings words of its own while the configuration is made. */
export function inOurWords(config: SanitizedConfig): SanitizedConfig {
  config.i18n.translations = merged(
    config.i18n.translations,
    payloadTexts,
  ) as typeof config.i18n.translations;
  return config;
}

function merged(theirs: unknown, ours: unknown): unknown {
  if (!isRecord(ours)) return ours;
  const known = isRecord(theirs) ? theirs : {};
  const names = [...new Set([...Object.keys(known), ...Object.keys(ours)])];
  return Object.fromEntries(
    names.map((name) => [name, name in ours ? merged(known[name], ours[name]) : known[name]]),
  );
}
