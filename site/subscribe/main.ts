import { formStatus } from './send.ts';

const form = document.querySelector<HTMLFormElement>('#subscribe');
const status = document.querySelector<HTMLElement>('#subscribe-status');
if (form && status) {
  tickWhatTheAddressNames();
  window.addEventListener('hashchange', tickWhatTheAddressNames);
  attach(form, status);
}

/** A page that leads here names what it is about: `#topics-7`. */
function tickWhatTheAddressNames(): void {
  const named = document.getElementById(window.location.hash.slice(1));
  const box = named?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!named || !box) return;
  box.checked = true;
  named.closest('details')?.setAttribute('open', '');
  named.scrollIntoView({ block: 'center' });
}

/** Sends the form without leaving the page. Where there is no script, a page of the CMS answers it. */
function attach(form: HTMLFormElement, status: HTMLElement): void {
  let isSending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    show(status, 'sending');
    void formStatus(form).then((answer) => {
      isSending = false;
      show(status, answer);
      form.hidden = answer === 'sent';
      status.focus();
    });
  });
}

function show(status: HTMLElement, state: string): void {
  status.dataset['state'] = state;
  status.textContent = status.dataset[state] ?? '';
}
