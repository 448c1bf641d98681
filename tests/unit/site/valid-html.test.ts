import { beforeAll, expect, test } from 'vitest';
import { pageAddress } from '../../../common/addresses.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import { isPageId } from '../../../common/page-ids.ts';
import { languages } from '../../../common/languages.ts';
import { pageAddresses } from '../../../common/publication.ts';
import { builtSite } from '../../support/built-site.ts';
import { everyBlock, fakeContent, fakeCorpus, paragraphs } from '../../support/fake-content.ts';
import { htmlProblems } from '../../support/html-validator.ts';
import { hasW3cValidator, w3cProblems } from '../../support/w3c-validator.ts';
import { memorySource, type Corpus } from '../../support/memory-source.ts';

let render: (address: string, content: ContentSource) => Promise<Response>;

beforeAll(async () => {
  render = await builtSite();
}, 120_000);

async function pagesOf(content: ContentSource): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const language of languages)
    for await (const address of pageAddresses(content, language))
      pages.set(address, await (await render(address, content)).text());
  return pages;
}

async function problemsOf(pages: Map<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const [address, html] of pages)
    found.push(...(await htmlProblems(html)).map((problem) => `${address}: ${problem}`));
  return hasW3cValidator ? [...found, ...(await w3cProblems(pages))] : found;
}

test('the validator sees what is wrong', async () => {
  const html = await (await render('/', fakeContent())).text();
  expect(await htmlProblems(html)).toEqual([]);
  for (const broken of ['<h1', '</main>', 'lang="sv"', '<title>'])
    expect(await htmlProblems(html.replace(broken, '')), broken).not.toEqual([]);
});

// Where it is missing all pages are judged by one validator alone.
test.runIf(hasW3cValidator)('so does that of the W3C', async () => {
  const html = await (await render('/', fakeContent())).text();
  expect(await w3cProblems(new Map([['/', html]]))).toEqual([]);
  const broken = html.replace('<main', '<main role="combobox"');
  expect(await w3cProblems(new Map([['/', broken]]))).not.toEqual([]);
});

test('every page of a site is valid HTML, in both languages', async () => {
  expect(await problemsOf(await pagesOf(fakeContent()))).toEqual([]);
});

test('so is every page of a site that is still empty', async () => {
  const { settings, home } = fakeCorpus();
  const empty = memorySource({ settings, home, documents: [], subjects: [], terms: [] });
  expect(await problemsOf(await pagesOf(empty))).toEqual([]);
});

test('so is every page whatever staff write into its texts', async () => {
  const pages = await pagesOf(memorySource(filledWith('<b title="x">&amp; </script> \'"> <!-- -->')));
  expect(await problemsOf(pages)).toEqual([]);
});

test('so is a page with every block that the editor can make', async () => {
  const corpus = fakeCorpus();
  for (const entry of [...corpus.documents, ...corpus.subjects]) entry.body = everyBlock(entry.language);
  for (const document of corpus.documents) {
    if (document.kind === 'guides') for (const step of document.steps) step.body = paragraphs(step.title);
  }
  expect(await problemsOf(await pagesOf(memorySource(corpus)))).toEqual([]);
});

test('no heading of a text can take an id of its page', async () => {
  const { documents, subjects } = fakeCorpus();
  for (const { address } of [...documents, ...subjects]) {
    const html = await (await render(address, fakeContent())).text();
    const ids = [...html.matchAll(/\sid="([^"_]+)"/g)].map(([, id = '']) => id);
    const headings = new Set([...html.matchAll(/<a class="anchor" href="#([^"]+)"/g)].map(([, id]) => id));
    const own = ids.filter((id) => !headings.has(id) || id.startsWith('step-'));
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.filter((id) => !isPageId(id)),
      address,
    ).toEqual([]);
  }
});

test('so is what stands in place of a page that was withdrawn', async () => {
  const addresses = languages.map((language) => pageAddress('guides', language, 'borta'));
  const at = '2026-05-01T08:00:00.000Z';
  const gone = Object.fromEntries(addresses.map((address) => [address, { at }]));
  const content = memorySource({ ...fakeCorpus(), gone });
  for (const address of addresses) {
    const response = await render(address, content);
    expect(response.status).toBe(410);
    expect(await htmlProblems(await response.text())).toEqual([]);
  }
});

/** Every text that a reader sees, replaced; what is chosen, counted or leads somewhere stays. */
function filledWith(words: string): Corpus {
  const kept =
    /^(id|kind|type|level|tone|anchor|address|language|programme|mimeType|filename|format|siteUrl|feedbackUrl|website|deadline|industry|compliance|ground|assessor|companySize|costBand|audience|email|roleLanguage)$|At$|^date$/;
  const corpus = fakeCorpus();
  const seen = new Set<object>();
  let number = 0;
  const fill = (holder: object) => {
    if (seen.has(holder)) return;
    seen.add(holder);
    for (const [name, value] of Object.entries(holder as Record<string, unknown>)) {
      if (kept.test(name)) continue;
      if (typeof value === 'string') Object.assign(holder, { [name]: `${words} ${++number}` });
      if (typeof value === 'object' && value !== null) fill(value);
    }
  };
  fill(corpus);
  return corpus;
}
