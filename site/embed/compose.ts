import { embedCode } from './code.ts';

const form = document.querySelector<HTMLFormElement>('#embed-form');
const code = document.getElementById('embed-code');
const preview = document.getElementById('embed-preview');
const copy = document.querySelector<HTMLButtonElement>('#embed-copy');
const status = document.getElementById('embed-status');
if (form && code && preview && copy && status) compose({ form, code, preview, copy, status });

interface Parts {
  form: HTMLFormElement;
  code: HTMLElement;
  preview: HTMLElement;
  copy: HTMLButtonElement;
  status: HTMLElement;
}

/** Shows what others will see, and the code for it, as they choose. */
function compose({ form, code, preview, copy, status }: Parts): void {
  const control = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

  function show(): void {
    const language = control('language').value;
    for (const label of form.querySelectorAll<HTMLElement>('[data-language]'))
      label.hidden = label.dataset['language'] !== language;
    const [chosen] = control(`subject-${language}`).selectedOptions;
    const { page = '', text = '' } = chosen?.dataset ?? {};
    const [count, heading] = [Number(control('count').value), Number(control('heading').value)];
    code.textContent = embedCode({ script: form.dataset['script'] ?? '', page, text, count, heading });
    preview.lang = language;
    preview.replaceChildren(element(chosen?.value ?? '', text, count));
    status.textContent = '';
  }

  copy.addEventListener('click', () => {
    const told = (text: string | undefined) => (status.textContent = text ?? '');
    navigator.clipboard.writeText(code.textContent).then(
      () => told(status.dataset['copied']),
      () => {
        getSelection()?.selectAllChildren(code);
        told(status.dataset['selected']);
      },
    );
  });
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  copy.hidden = false;
  show();
}

/** Of this very site, wherever that stands at the moment. */
function element(address: string, text: string, count: number): HTMLElement {
  const latest = document.createElement('bruket-latest');
  latest.setAttribute('count', String(count));
  latest.setAttribute('heading', '3');
  latest.append(Object.assign(document.createElement('a'), { href: address, textContent: text }));
  return latest;
}
