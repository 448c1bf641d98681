import { isDeepStrictEqual } from 'node:util';
import type { GlobalBeforeChangeHook } from 'payload';
import { dayInSweden } from '../../common/dates.ts';

/**
 * The accessibility statement tells when it was last updated: whoever changes what it says need not think of
 * the date. A date that is given with the change stands, and so does that of an import.
 */
export const dateStatement: GlobalBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!req.user) return data;
  const { updatedAt, ...told } = Object(data['accessibility']);
  const { updatedAt: formerly, ...former } = Object(originalDoc?.accessibility);
  const names = Object.keys(told).filter((name) => !isSame(told[name], former[name]));
  if (names.length === 0 || !isSame(updatedAt ?? formerly, formerly)) return data;
  return { ...data, accessibility: { ...told, updatedAt: dayInSweden(new Date().toISOString()) } };
};

/** Whatever is empty is the same; so is a value with or without what is empty in it. */
function isSame(value: unknown, former: unknown): boolean {
  return isDeepStrictEqual(bare(value), bare(former));
}

function bare(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return JSON.parse(JSON.stringify(value, (_name, inner: unknown) => inner ?? undefined));
}
