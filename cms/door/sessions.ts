import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { jwtVerify } from 'jose';
import { Pool } from 'pg';
import { logger } from '../../common/log.ts';

export interface Sessions {
  /** Whether a request bears the token of a session that goes on. Payload looks at everything else. */
  isSignedIn(request: IncomingMessage): Promise<boolean>;
}

/** Looks sessions up that Payload keeps. */
export function createSessions({ databaseUrl, secret }: { databaseUrl: string; secret: string }): Sessions {
  // As Payload derives the key of its tokens.
  const derived = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  const key = new TextEncoder().encode(derived);
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', ({ message }) => logger.warn(`The database ended a connection: ${message}`));
  return {
    async isSignedIn(request) {
      const token = tokenOf(request);
      const session = token && (await sessionIn(token, key));
      if (!session) return false;
      const { rowCount } = await pool.query(
        'SELECT FROM users_sessions WHERE id = $1 AND _parent_id = $2 AND expires_at > now()',
        [session.sid, session.id],
      );
      return rowCount === 1;
    },
  };
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  const [, given] = /^(?:JWT|Bearer) (\S+)$/.exec(headers.authorization ?? '') ?? [];
  return given ?? /(?:^|;\s*)payload-token=([^;\s]+)/.exec(headers.cookie ?? '')?.[1];
}

async function sessionIn(token: string, key: Uint8Array): Promise<{ id: number; sid: string } | undefined> {
  try {
    const { id, sid } = (await jwtVerify(token, key, { algorithms: ['HS256'] })).payload;
    return typeof id === 'number' && typeof sid === 'string' ? { id, sid } : undefined;
  } catch {
    return undefined;
  }
}
