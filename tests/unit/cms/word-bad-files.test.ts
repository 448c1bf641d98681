import { describe, expect, it } from 'vitest';
import { convertWord } from '../../../cms/word/convert.ts';
import { readWord } from '../../../cms/word/read/read-word.ts';
import { badWordFiles } from '../../support/bad-word-files.ts';
import { paragraph, wordFile } from '../../support/word-file.ts';

const addresses = { cmsUrl: '', siteUrl: '', linkTargets: [] };

describe('A file that is called .docx and cannot be read is refused for what it is', () => {
  it.each(badWordFiles)('$what', async ({ refusal, kind, make }) => {
    await expect(readWord(await make(), addresses)).rejects.toMatchObject({ key: refusal, kind });
  });
});

describe('The process that reads Word files', () => {
  it('tells what is wrong with one, and is there for the next', async () => {
    expect(await convertWord(Buffer.from('Hej'))).toEqual({
      issue: 'word.refused.kind',
      kind: 'word.kind.text',
    });
    expect(await convertWord(wordFile({ body: paragraph('Text.') }))).toHaveProperty('text');
  });
});
