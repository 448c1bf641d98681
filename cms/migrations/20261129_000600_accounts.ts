import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * How often something was done lately, in the form that `rate-limiter-flexible` asks for, and with which
 * browser somebody has signed in. Limits are about now: a crash may lose them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE UNLOGGED TABLE rate_limits (
      key varchar(255) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    );
    CREATE INDEX rate_limits_expire ON rate_limits (expire);
    CREATE TABLE session_browsers (
      session varchar PRIMARY KEY,
      browser text NOT NULL
    );
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE rate_limits;
    DROP TABLE session_browsers;
  `);
}
