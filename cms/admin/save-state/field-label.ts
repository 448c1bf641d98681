import { getTranslation, type I18nClient } from '@payloadcms/translations';

/** As the form calls it, where that is known. */
export function labelOf(path: string, config: unknown, i18n: I18nClient): string {
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
