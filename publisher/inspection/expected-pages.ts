import type { Pool } from 'pg';
import { goneTag } from '../../common/protocol/cache-tags.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';

/** A page with its file and what that should hold. */
export interface ExpectedPage {
  address: string;
  /** Relative to the public folder. */
  file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
  /** Addresses of the pictures and files that it shows. */
  uploads: string[];
}

interface Row {
  address: string;
  hash: string;
  files: string[];
  isGone: boolean;
}

/** How many are read at once. */
const batchSize = 200;

/** All pages that have come to stand, as they are noted at the moment; a batch at a time. */
export async function* expectedPages(pool: Pool): AsyncGenerator<ExpectedPage[]> {
  let last = '';
  for (;;) {
    const { rows } = await pool.query<Row>(
      `SELECT address, hash, files, tags @> $2 AS "isGone" FROM published_pages
       WHERE address > $1 ORDER BY address LIMIT ${batchSize}`,
      [last, [goneTag]],
    );
    yield rows.filter(({ hash }) => hash !== '').map(toExpected);
    last = rows.at(-1)?.address ?? last;
    if (rows.length < batchSize) return;
  }
}

function toExpected({ address, hash, files, isGone }: Row): ExpectedPage {
  return { address, hash, file: isGone ? goneFileOf(address) : fileOf(address), uploads: files };
}
