import { homeAddress, segments } from '../../../common/addresses.ts';
import { hostFiles } from '../../../common/host-files.ts';
import { defaultLanguage, languages, otherLanguage } from '../../../common/languages.ts';
import { goneFile } from '../../../common/publication.ts';
import { sentAddress, servedPath } from '../../../common/redirects/address.ts';
import type { Redirect } from '../redirects.ts';

/** Values by the name of their header. */
export type HeaderValues = Record<string, string>;

/** Files that are not for readers: those named here, withdrawn pages by their file, and the publisher's own. */
export const hiddenFiles = (() => {
  const names = Object.values(hostFiles).map(escaped).join('|');
  return `(^/(${names})|/${escaped(goneFile)}|/\\.[^/]+\\.(tmp|json))$`;
})();

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** Pages of the other language than the default, which have a page of their own for what is missing. */
const prefix = homeAddress(otherLanguage(defaultLanguage));
export const otherLanguagePages = `^${prefix.replace(/\/$/, '')}(/|$)`;

/** By the beginning of an address, the most special first. */
export const missingPages = { [prefix]: `${prefix}404.html`, '/': '/404.html' };

/** An address with a capital where the parts of the site are named. */
export const withCapitals = `^/([Ee][Nn]/)?[^/]*[A-Z]`;

/** What addresses begin with, and a regular expression for it in other letters, to be tried in this order. */
export const beginnings = [
  ...languages.toReversed().flatMap((language) =>
    Object.values(segments).map((names) => {
      const beginning = `${homeAddress(language)}${names[language]}`;
      return { beginning, pattern: `(?i)^${beginning}` };
    }),
  ),
  // Where this one has small letters already, some further part has the capital, and would stay.
  { beginning: prefix.replace(/\/$/, ''), pattern: '^/(?:E[Nn]|eN)' },
];

/** As they go over the line. Static hosts take a colon for a name of what may stand there. */
export function sendable(redirects: Redirect[]): Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const ends = { from: sentAddress(from)?.replaceAll(':', '%3A'), to: sentAddress(to) };
    return ends.from?.startsWith('/') && ends.to ? [{ from: ends.from, to: ends.to }] : [];
  });
}

/**
 * As servers compare and send them: by decoded path. Some signs would mean something to their configuration, others
 * have it read otherwise than it is written.
 */
export function servable(redirects: Redirect[]): Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const ends = { from: servedPath(from), to: sentAddress(to) };
    const isSafe =
      ends.from !== undefined &&
      !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}"\\${}*;`]/u.test(ends.from);
    return isSafe && ends.from && ends.to ? [{ from: ends.from, to: ends.to }] : [];
  });
}

/** Whether a withdrawn page can be named in a line of any of the files. All that the CMS makes can. */
export function isPlain(address: string): boolean {
  return /^(\/[\w~.-]+)*\/$/.test(address);
}

/** An address with and without the slash at its end. */
export function bothForms(from: string): string[] {
  const bare = from.replace(/\/$/, '');
  return from === '/' ? [from] : [bare, `${bare}/`];
}

/** Puts something between an address and the place on its page. */
export function insert(address: string, added: string): string {
  const [bare = '', ...place] = address.split('#');
  return [bare + added, ...place].join('#');
}

export function lines(all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
