/** How long the pointer rests on a term before it is explained, and how long it may be away (ms). */
const delays = { show: 200, hide: 300 };

for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  const explanation = term.nextElementSibling;
  // Where a browser knows no popover, the link leads to the glossary.
  if (explanation instanceof HTMLElement && 'showPopover' in explanation) attach(term, explanation);
}

/**
 * Shows the explanation while the pointer rests on either, while the focus of the keyboard is on either, and
 * on tap. The browser itself closes it with Escape, on a tap elsewhere, and when another one opens.
 */
function attach(term: HTMLAnchorElement, explanation: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const isOpen = () => explanation.matches(':popover-open');
  const show = () => {
    clearTimeout(waiting);
    if (!isOpen()) explanation.showPopover({ source: term });
  };
  const hide = () => {
    clearTimeout(waiting);
    if (isOpen()) explanation.hidePopover();
  };

  for (const element of [term, explanation]) {
    element.addEventListener('pointerenter', ({ pointerType }) => {
      clearTimeout(waiting);
      if (pointerType === 'mouse') waiting = setTimeout(show, delays.show);
    });
    element.addEventListener('pointerleave', ({ pointerType }) => {
      clearTimeout(waiting);
      if (pointerType === 'mouse') waiting = setTimeout(hide, delays.hide);
    });
    element.addEventListener('focusout', ({ relatedTarget }) => {
      const to = relatedTarget instanceof Node ? relatedTarget : undefined;
      if (to && to !== term && !explanation.contains(to)) hide();
    });
  }
  term.addEventListener('focus', () => {
    if (term.matches(':focus-visible')) show();
  });
  // A tap outside closes it before the click comes; so a second tap on the term must not open it anew.
  term.addEventListener('pointerdown', () => (wasOpen = isOpen()));
  term.addEventListener('click', (event) => {
    if (event.pointerType !== 'touch' && event.pointerType !== 'pen') return;
    event.preventDefault();
    if (wasOpen) hide();
    else show();
  });
}
