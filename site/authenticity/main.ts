import { requireElement } from '../dom.ts';
import { documentFormAddress } from '../../common/document-forms.ts';
import { answer, type Looked } from './answer.ts';
import { siteArchive } from './archive.ts';
import { checkFile, checkText, type Verdict } from './check.ts';
import { checkLog } from './check-log.ts';
import type { AuthenticityTexts } from './texts.ts';
import { createWording } from './wording.ts';

const form = requireElement('authenticity-form', HTMLFormElement);
const field = requireElement('authenticity-text', HTMLTextAreaElement);
const picker = requireElement('authenticity-file', HTMLInputElement);
const drop = requireElement('authenticity-drop', HTMLElement);
const status = requireElement('authenticity-status', HTMLElement);
const result = requireElement('authenticity-result', HTMLElement);
const logButton = requireElement('authenticity-log', HTMLButtonElement);
const logStatus = requireElement('authenticity-log-status', HTMLElement);
const texts = requireElement('authenticity-texts', HTMLScriptElement).textContent;
const wording = createWording(JSON.parse(texts) as AuthenticityTexts);
const { text, moment } = wording;

/** Only the newest look is shown. */
let turn = 0;

async function show(looked: Looked, look: () => Promise<Verdict>): Promise<void> {
  const own = (turn += 1);
  result.replaceChildren();
  status.textContent = text('looking');
  try {
    const verdict = await look();
    const title = 'version' in verdict ? await titleAt(verdict.version.address) : undefined;
    if (own !== turn) return;
    status.textContent = '';
    result.dataset['found'] = stateOf(verdict);
    result.replaceChildren(...answer(verdict, looked, title, wording));
    result.querySelector('h2')?.focus();
  } catch {
    if (own === turn) status.textContent = text('failed');
  }
}

function stateOf(verdict: Verdict): 'whole' | 'part' | 'nothing' {
  if (verdict.found === 'file') return 'whole';
  if (verdict.found !== 'text') return 'nothing';
  return verdict.missing.length === 0 ? 'whole' : 'part';
}

/** What a document is called that still stands at an address. */
async function titleAt(address: string): Promise<string | undefined> {
  const bytes = await siteArchive.fetch(documentFormAddress('markdown', address));
  const line = bytes && /^title: (".*")$/m.exec(new TextDecoder().decode(bytes))?.[1];
  return line ? String(JSON.parse(line)) : undefined;
}

/** A text is looked up as the file that it is, and if that is none of ours by its words. */
async function lookAtFile(file: File): Promise<Verdict> {
  const content = await file.arrayBuffer();
  const verdict = await checkFile(siteArchive, content);
  const isText = file.type.startsWith('text/') || /\.(md|txt)$/i.test(file.name);
  return verdict.found === 'nothing' && isText
    ? checkText(siteArchive, new TextDecoder().decode(content))
    : verdict;
}

function take(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file) void show('file', () => lookAtFile(file));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show('text', () => checkText(siteArchive, field.value));
});
picker.addEventListener('change', () => take(picker.files));
for (const name of ['dragenter', 'dragover'])
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.dataset['over'] = '';
  });
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => delete drop.dataset['over']);
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  take(event.dataTransfer?.files);
});

logButton.addEventListener('click', () => {
  logStatus.textContent = text('log.looking');
  checkLog(siteArchive)
    .then((log) => {
      logStatus.textContent =
        log.state === 'whole'
          ? text('log.whole', {
              entries: log.head.entries,
              first: moment(log.first.at),
              last: moment(log.head.at ?? log.first.at),
            })
          : text(`log.${log.state}`, log.state === 'broken' ? { entry: log.entry } : {});
    })
    .catch(() => (logStatus.textContent = text('failed')));
});

// Digests are made for pages that came encrypted, or from this very machine.
if (!isSecureContext) status.textContent = text('no-crypto');
else for (const element of [form, drop, logButton]) element.hidden = false;
