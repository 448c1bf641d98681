import { readFile } from 'node:fs/promises';
import { inRoot } from '../config/root.ts';

export interface Advisory {
  /** In the GitHub Advisory Database, such as `GHSA-67mh-4wv8-2f99`. */
  id: string;
  /** Other names, such as `CVE-2026-39356`. */
  aliases: string[];
  package: string;
  /** A range as npm reads it: `>=0 <0.25.0 || >=1.0.0 <1.0.2`. */
  vulnerable: string;
  severity: string;
  /** What it is about, in words of our own. Kept when the list is renewed. */
  note?: string;
}

export interface AdvisoryList {
  /** The day that the list tells of, as `2026-11-29`. */
  asOf: string;
  source: string;
  licence: string;
  /** The packages that were looked up: all of the lock file, or only these. */
  covers: 'all' | string[];
  advisories: Advisory[];
}

/** A weakness that is known and left as it is for a while. */
export interface Acceptance {
  id: string;
  package: string;
  /** Why nothing of it can be used here. */
  reason: string;
  /** The last day that this counts, as `2027-03-01`. */
  until: string;
}

/** Relative to the checkout. */
export const advisoriesFile = 'launcher/supply-chain/advisories.json';
const acceptedFile = 'launcher/supply-chain/accepted.json';

export function readAdvisories(): Promise<AdvisoryList> {
  return readJson(advisoriesFile);
}

export function readAccepted(): Promise<Acceptance[]> {
  return readJson(acceptedFile);
}

/** Files of ours: what is in them is what their types say, which a test holds. */
export async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(inRoot(file), 'utf8')) as T;
}
