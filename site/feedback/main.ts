import { send } from './send.ts';

const section = document.getElementById('feedback');
const status = document.getElementById('feedback-status');
if (section && status) attach(section, status);

/** Sends the forms without leaving the page. Where there is no script, a page of the CMS answers them. */
function attach(section: HTMLElement, status: HTMLElement): void {
  let sending = false;

  async function answer(form: HTMLFormElement): Promise<void> {
    if (sending) return;
    sending = true;
    section.dataset['busy'] = '';
    delete status.dataset['state'];
    status.textContent = status.dataset['sending'] ?? '';
    const sent = await send(form);
    sending = false;
    delete section.dataset['busy'];
    status.textContent = (sent ? status.dataset['thanks'] : status.dataset['failed']) ?? '';
    if (!sent) {
      status.dataset['state'] = 'failed';
      return;
    }
    section.dataset['answered'] = '';
    status.focus();
  }

  for (const form of section.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer(form);
    });
  }
}
