import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let editor: Staff;

beforeAll(async () => {
  cms = await openPayload();
  editor = await signIn(cms.payload, 'redaktor@example.org', { role: 'editor' });
});

afterAll(() => cms?.close());

async function misspelt(language: 'sv' | 'en', ...texts: string[]): Promise<string[]> {
  const { status, body } = await editor.post('/spelling', { language, texts });
  expect(status).toBe(200);
  return body.words;
}

describe('Whoever writes', () => {
  it('is told the misspelt words of texts in their language, each once, and what was meant', async () => {
    expect(await misspelt('sv', 'Komunikationen om stödet.', 'Stödett till komunikationen.')).toEqual([
      'Komunikationen',
      'Stödett',
      'komunikationen',
    ]);
    expect(await misspelt('en', 'The goverment of Sweden')).toEqual(['goverment']);
    const { body } = await editor.post('/spelling/suggestions', { language: 'en', word: 'goverment' });
    expect(body.suggestions[0]).toBe('government');
  });

  it('has names of the house for right at once, in both languages and in all forms, and offers them', async () => {
    expect(await misspelt('sv', 'Vi möter Brukdalens Nyhyttverk.')).toContain('Nyhyttverk');
    await editor.post('/organisations?locale=sv', { title: 'Nyhyttverk i Brukdalen' });
    await editor.post('/people?locale=sv', { name: 'Åsa Quarnlöf' });
    await editor.post('/terms?locale=sv', { title: 'Kolfälla', synonyms: ['diskvätsk'] });
    expect(await misspelt('sv', 'Nyhyttverks Quarnlöf i Brukdalen har kolfällor och diskvätsk.')).toEqual([]);
    expect(await misspelt('en', 'Nyhyttverk’s Quarnlöf spoke.')).toEqual([]);
    await editor.post('/projects?locale=en', { title: 'Grystorp sawmill project' });
    expect(await misspelt('sv', 'I Grystorp ett sawmill.')).toEqual(['sawmill']);
    const { body } = await editor.post('/spelling/suggestions', { language: 'sv', word: 'Quarnlof' });
    expect(body.suggestions[0]).toBe('Quarnlöf');
  });

  it('lists a word once, which is right from then on in its language alone', async () => {
    expect(await misspelt('sv', 'En grönkalkyla.')).toEqual(['grönkalkyla']);
    const word = { word: 'grönkalkyla', language: 'sv' };
    expect((await editor.post('/spelling-words', word)).status).toBe(201);
    expect(await misspelt('sv', 'Grönkalkylan och grönkalkylaarbetet.')).toEqual([]);
    expect(await misspelt('en', 'A grönkalkyla.')).toEqual(['grönkalkyla']);
    const again = await editor.post('/spelling-words', word);
    expect([again.status, again.body.errors[0].data.errors[0].message]).toEqual([
      400,
      'Ordet står redan i stavningslistan.',
    ]);
    const two = await editor.post('/spelling-words', { word: 'två ord', language: 'sv' });
    expect(two.body.errors[0].data.errors[0].message).toContain('ett ord i taget');
  });
});

describe('A question', () => {
  it.each([
    ['without a language', { texts: ['x'] }],
    ['in a language that is none of the house', { language: 'de', texts: ['x'] }],
    ['without texts', { language: 'sv' }],
    ['with what is no text', { language: 'sv', texts: [{ a: 1 }] }],
    ['with more than is ever written', { language: 'sv', texts: ['a'.repeat(1_000_001)] }],
  ])('%s is refused with a sentence', async (_, asked) => {
    const { status, body } = await editor.post('/spelling', asked);
    expect([status, body.errors[0].message]).toEqual([
      400,
      'Texten kunde inte läsas. Ladda om sidan och försök igen.',
    ]);
  });

  it('about a whole book is answered, and so is one about no word', async () => {
    const book = Array.from({ length: 20_000 }, (_, place) => `ord${'abcdefghij'.charAt(place % 10)}x`).join(
      ' ',
    );
    expect((await misspelt('sv', book)).length).toBeLessThanOrEqual(10);
    const { body } = await editor.post('/spelling/suggestions', { language: 'sv', word: '12 \u0000' });
    expect(body.suggestions).toEqual([]);
    const long = await editor.post('/spelling/suggestions', { language: 'sv', word: 'å'.repeat(500) });
    expect(long.status).toBe(200);
  });

  it('of who has not signed in is none', async () => {
    const answer = await stranger(cms.payload).post('/spelling', { language: 'sv', texts: ['x'] });
    expect(answer.status).toBe(401);
  });
});

it('a dictionary that was ended is opened anew by the next question', async () => {
  const { endSpeller } = await import('../../cms/spelling/speller.ts');
  await misspelt('sv', 'Ett ord.');
  endSpeller();
  expect(await misspelt('sv', 'Ett orrd.')).toEqual(['orrd']);
});
