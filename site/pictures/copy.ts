/** Lets readers copy what is to stand below a picture. Where their browser does not let a page copy, nothing is offered. */
function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copies = '', copied = '' } = button.dataset;
  const status = button.parentElement?.querySelector('[role=status]');
  const isCopied = await navigator.clipboard.writeText(copies).then(
    () => true,
    () => false,
  );
  if (status) status.textContent = isCopied ? copied : copies;
}

if ('clipboard' in navigator) offerCopies();
