/**
 * Words that the rules of Swedish compounds get wrong, as editors write them: a line a word, with its parts
 * after an equals sign, or by itself to stay whole.
 *
 * @example readWordParts('halvledare = halv ledare\nStålkraft').get('halvledare') // ['halv', 'ledare']
 */
export function readWordParts(text: string | null | undefined): Map<string, string[]> {
  return new Map(linesOf(text).map((line) => [line.word, line.parts]));
}

/** The lines that cannot be read: a word alone or with its parts, of letters. */
export function wrongWordParts(text: string | null | undefined): string[] {
  return (text ?? '').split('\n').filter((line) => line.trim() !== '' && !form.test(line.trim()));
}

const form = /^[\p{L}-]+(\s*=\s*[\p{L}-]+(\s+[\p{L}-]+)*)?$/u;

function linesOf(text: string | null | undefined): { word: string; parts: string[] }[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim().toLocaleLowerCase('sv'))
    .filter((line) => form.test(line))
    .map((line) => {
      const [word = '', parts = ''] = line.split('=').map((side) => side.trim());
      return { word, parts: parts.split(/\s+/).filter(Boolean) };
    });
}
