import { maxFile } from '../../word/limits.ts';
import type { Texts } from '../use-texts.ts';

export type Sent<T> = { body: T } | { issue: string };

/** Sends one Word file to the CMS, and tells in words why it is not taken. */
export async function sendWord<T>(
  files: readonly File[],
  address: string,
  { language, say }: Texts,
): Promise<Sent<T>> {
  const [file, ...others] = files;
  if (!file || others.length > 0) return { issue: say('word.refused.several') };
  if (file.size > maxFile) return { issue: say('word.refused.tooLarge', { name: file.name }) };
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': language },
      body,
    });
    const answer = (await response.json()) as T & { errors?: { message: string }[] };
    if (response.ok) return { body: answer };
    return { issue: answer.errors?.[0]?.message ?? say('word.refused.unanswered') };
  } catch {
    return { issue: say('word.refused.unanswered') };
  }
}

/** Lets staff choose a file of their computer. */
export function chooseWord(take: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx';
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}

export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
