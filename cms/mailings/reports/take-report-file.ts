import { readFile } from 'node:fs/promises';
import { Pool } from 'pg';
import { environment } from '../../../common/environment.ts';
import { takeReport } from './take-report.ts';

/** Takes the report of a mail server that lies in a file. @returns what came of it, as a sentence */
export async function takeReportFile(file: string): Promise<string> {
  const message = await readFile(file, 'utf8');
  const pool = new Pool({ connectionString: environment.databaseUrl, max: 1 });
  try {
    const { kind } = await takeReport(pool, message);
    if (kind === 'none') return 'The report tells of no letter of ours that is lost for good.';
    return kind === 'bounce'
      ? 'A letter that came back is counted.'
      : 'Whoever complains gets no more letters.';
  } finally {
    await pool.end();
  }
}
