import { escapeMarkup } from '../../common/html.ts';
import type { Language } from '../../common/languages.ts';
import { fill, text } from '../i18n/texts.ts';

/** A mail without its addresses. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export type LetterKind = 'invitation' | 'reset';

export interface LetterValues {
  /** Where what the letter asks for is done. */
  link: string;
  /** Address of the CMS, which tells which Bruket has written. */
  place: string;
  /** Whom it is to. */
  name: string;
  /** Who has asked for it, where that was a colleague. */
  by: string;
}

/** @example writeLetter('reset', 'sv', { link, place: 'https://cms.example.org', name: 'Anna', by: '' }) */
export function writeLetter(kind: LetterKind, language: Language, values: LetterValues): Letter {
  const say = (key: 'subject' | 'lede' | 'action' | 'lasts' | 'ignore') =>
    fill(text(`mail.${kind}.${key}`)[language], { ...values });
  const greeting = values.name ? fill(text('mail.greeting')[language], { name: values.name }) : '';
  const signature = fill(text('mail.signature')[language], { ...values });
  const before = [greeting, say('lede')].filter(Boolean);
  const after = [say('lasts'), say('ignore'), signature];
  return letterOf(language, say('subject'), { before, action: say('action'), link: values.link, after });
}

interface Parts {
  before: string[];
  /** What the link is for. */
  action: string;
  link: string;
  after: string[];
}

/** A letter of paragraphs around one link. */
export function letterOf(
  language: Language,
  subject: string,
  { before, action, link, after }: Parts,
): Letter {
  return {
    subject,
    text: [...before, `${action}:\n${link}`, ...after].join('\n\n') + '\n',
    html: page(language, subject, [
      ...before.map(paragraph),
      `<p><a href="${escapeMarkup(link)}">${escapeMarkup(action)}</a></p>`,
      ...after.map(paragraph),
    ]),
  };
}

function paragraph(words: string): string {
  return `<p>${escapeMarkup(words)}</p>`;
}

function page(language: Language, title: string, paragraphs: string[]): string {
  const head = `<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head>`;
  return `<!doctype html>\n<html lang="${language}">${head}<body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
