import { segments } from '../addresses.ts';

/*
 * Files that prove what was published: signatures beside documents, the log, and what the page "Is this authentic?"
 * looks up. They are the same for all languages.
 */

/** The folder of the log and its indexes, below which nothing else stands but the Swedish page. */
const folder = `/${segments.authenticity.sv}/`;

export const keysAddress = '/.well-known/bruket-keys.json';
export const logHeadAddress = '/.well-known/bruket-log.json';

/** How many entries a page of the log holds. */
export const pageSize = 64;

/** The page of the log on which an entry stands, from 1. @param number of the entry */
export const pageOf = (number: number) => Math.ceil(number / pageSize);

/** How many entries are gathered before the shards are made anew with them. */
export const shardedAtOnce = 512;

/** @param page from 1 */
export const logPageAddress = (page: number) => `${folder}logg/${page}.json`;

/** All versions of a document. @param first the number of its first entry */
export const historyAddress = (first: number) => `${folder}dokument/${first}.json`;

/** What the entries of a page of the log can be found by. @param page from 1 */
export const recentIndexAddress = (page: number) => `${folder}index/${page}.bin`;

/** What older entries can be found by. @param prefix two hexadecimal digits, with which all keys of the file begin */
export const shardAddress = (prefix: string) => `${folder}index/${prefix}-.bin`;

/** The detached signature of a Markdown twin. @example signatureAddress('/guider/elen/index.md') // '/guider/elen/index.md.sig' */
export const signatureAddress = (twin: string) => `${twin}.sig`;

/** Whether a file is one of these, which the publisher makes itself. */
export function isAuthenticityAddress(address: string): boolean {
  return (
    address === keysAddress ||
    address === logHeadAddress ||
    address.endsWith('/index.md.sig') ||
    (address.startsWith(folder) && /\.(json|bin)$/.test(address))
  );
}
