/** Runs the installed Hugo as a child of a process that the bench can measure and end: SITE OUT. */
import { spawn } from 'node:child_process';

const [site = '', out = ''] = process.argv.slice(2);
const hugo = spawn('hugo', ['--source', site, '--destination', out], { stdio: 'inherit' });
hugo.once('exit', (code) => process.exit(code ?? 1));
