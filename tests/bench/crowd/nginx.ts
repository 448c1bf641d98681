import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitForAnswer } from '../../../launcher/process/instance.ts';
import { findFreePort } from '../../../launcher/process/ports.ts';
import type { Session } from '../../../launcher/process/session.ts';
import type { Contender } from './contender.ts';

const mimeTypes = '/etc/nginx/mime.types';

/** Whether this machine has one, as Debian packs it. */
export const hasNginx = () => existsSync(mimeTypes);

/** nginx on a folder with the file that the publisher leaves for it, on a port of its own; nothing of the system's is touched. */
export async function startNginx(
  session: Session,
  publicFolder: string,
  workers: number,
): Promise<Contender> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-nginx-'));
  session.onEnd({ stop: () => rm(folder, { recursive: true, force: true }) });
  const port = await findFreePort();
  const configuration = path.join(folder, 'nginx.conf');
  await writeFile(configuration, nginxConfiguration({ folder, publicFolder, port, workers }));
  const child = spawn('nginx', ['-p', folder, '-c', configuration, '-e', path.join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  session.onEnd({
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitForAnswer(`${origin}/`, 'nginx', path.join(folder, 'error.log'));
  return { name: `nginx, ${workers} workers`, origin, pid: child.pid ?? 0 };
}

interface NginxSettings {
  folder: string;
  publicFolder: string;
  port: number;
  workers: number;
}

const nginxConfiguration = ({ folder, publicFolder, port, workers }: NginxSettings) => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes ${workers};
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 8192; }
http {
  include ${mimeTypes};
  access_log off;
  sendfile on;
  keepalive_requests 1000000;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${publicFolder};
    include ${publicFolder}/site.nginx.conf;
  }
}
`;
