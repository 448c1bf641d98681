import type { FieldPath } from './paths.ts';

/** What a document says, field by field, as short marks: the same mark, the same content. */
export type Revision = Record<FieldPath, string>;

/** In the answer to a save: the fields that were left as others had written them meanwhile. */
const keptName = '*';

/** The form in which editors get a revision and hand it back, to be taken for opaque outside of the admin. */
export function writeToken(revision: Revision, kept: FieldPath[] = []): string {
  const told = JSON.stringify(kept.length > 0 ? { ...revision, [keptName]: kept } : revision);
  const bytes = Array.from(new TextEncoder().encode(told), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns nothing when it is no token */
export function readToken(token: unknown): Revision | undefined {
  const told = parse(token);
  if (!told) return undefined;
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function keptIn(token: unknown): FieldPath[] {
  const kept = parse(token)?.[keptName];
  return Array.isArray(kept) ? kept.map(String) : [];
}

function parse(token: unknown): Record<string, unknown> | undefined {
  if (typeof token !== 'string' || token === '') return undefined;
  try {
    const bytes = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    const told: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))),
    );
    return typeof told === 'object' && told !== null ? { ...told } : undefined;
  } catch {
    return undefined;
  }
}
