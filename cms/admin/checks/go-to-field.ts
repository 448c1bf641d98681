import type { ClientField } from 'payload';

/** How long a tab, or a drawer, may take to show its fields, in milliseconds. */
const patience = 10_000;
const focusable = '[contenteditable=true], input:not([type=hidden]), textarea, button';

/** What an address ends with that leads to a field of the form that it opens. */
export function fieldFragment(path: string): string {
  return `#field-${path}`;
}

/** The field that an address leads to. */
export function fieldIn(fragment: string): string | undefined {
  return /^#field-(\w+)$/.exec(fragment)?.[1];
}

/**
 * Shows a field of a form and puts the cursor into it, also when it stands on another tab.
 *
 * @param form finds something that it stands in, or will
 */
export async function goToField(
  form: () => ParentNode | null | undefined,
  fields: ClientField[],
  name: string,
): Promise<void> {
  const tabs = fields.find((field) => field.type === 'tabs')?.tabs ?? [];
  const tab = tabs.findIndex((one) => hasField(one.fields, name));
  form()?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click();
  const field = await appearing(() =>
    form()?.querySelector<HTMLElement>(`#field-${name}, [data-field-path="${name}"]`),
  );
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  const inner = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable);
  (inner ?? field).focus({ preventScroll: true });
}

function hasField(fields: ClientField[], name: string): boolean {
  return fields.some(
    (field) =>
      ('name' in field && field.name === name) || (field.type === 'row' && hasField(field.fields, name)),
  );
}

async function appearing(find: () => HTMLElement | null | undefined): Promise<HTMLElement | undefined> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
