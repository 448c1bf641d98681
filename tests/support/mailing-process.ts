/** Sends letters as the CMS does, in a process that can be killed. */
import { keepMailing } from '../../cms/mailings/keep-mailing.ts';

keepMailing(process.env['DATABASE_URL'] ?? '');
process.send?.('ready');
