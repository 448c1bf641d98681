'use client';

import { useEffect } from 'react';

/** How often the field is looked for (ms), how often each tab is given time to show it, and how often in all. */
const interval = 100;
const looksPerTab = 8;
const maxLooks = 100;

/** Opens the tab of the field that an address names, such as `#field-reviewDueAt`, and puts the cursor there. */
export function GoToField() {
  useEffect(() => {
    let looks = 0;
    const timer = setInterval(() => {
      const [, name] = /^#(field-\w+)$/.exec(location.hash) ?? [];
      if (name === undefined || look(name, looks) || looks === maxLooks) clearInterval(timer);
      looks += 1;
    }, interval);
    return () => clearInterval(timer);
  }, []);
  return null;
}

/** @returns whether the cursor is there; the parts of a field may come later than the field */
function look(name: string, looks: number): boolean {
  const field = document.getElementById(name);
  if (!field && looks % looksPerTab === 0) openTab(looks / looksPerTab);
  const input = field?.matches(takesText) ? field : field?.querySelector<HTMLElement>(takesText);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
  return Boolean(input);
}

const takesText = 'input, textarea, [contenteditable=true]';

/** Payload makes the fields of a tab when that is opened. */
function openTab(turn: number): void {
  const buttons = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button');
  buttons[turn % Math.max(1, buttons.length)]?.click();
}
