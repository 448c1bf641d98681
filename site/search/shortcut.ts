/** A slash leads to the search field of any page, from anywhere but where one writes. */
export function shortcut(event: KeyboardEvent): void {
  const isWriting =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
  const field = document.querySelector<HTMLInputElement>('[role=search] input[name=q]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

document.addEventListener('keydown', shortcut);
