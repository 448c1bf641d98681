import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../launcher/process/ports.ts';
import { serveFiles } from '../../launcher/static-server/static-files.ts';

/** A web server on a public folder, on a port of its own. */
export interface WebServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

const mimeTypes = '/etc/nginx/mime.types';

/** Whether this machine has one, as Debian packs it. */
export const hasNginx = () => existsSync(mimeTypes);

export const hasCaddy = () =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, 'caddy')));

/** The product's own. */
export async function startBundled(
  publicFolder: string,
  headers: Readonly<Record<string, string>>,
): Promise<WebServer> {
  const server = createServer(serveFiles(publicFolder, headers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pid: process.pid,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

/** nginx with the file that the publisher leaves for it; nothing of the system's is touched. */
export function startNginx(publicFolder: string, workers = 1): Promise<WebServer> {
  return startForeign('nginx', (folder, port) => ({
    configuration: nginxConfiguration({ folder, publicFolder, port, workers }),
    options: (file) => ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')],
  }));
}

/** Caddy in the same way. */
export function startCaddy(publicFolder: string): Promise<WebServer> {
  return startForeign('caddy', (_, port) => ({
    configuration: caddyConfiguration(publicFolder, port),
    options: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  }));
}

interface Foreign {
  configuration: string;
  options: (file: string) => string[];
}

async function startForeign(
  program: string,
  settings: (folder: string, port: number) => Foreign,
): Promise<WebServer> {
  const folder = await mkdtemp(path.join(tmpdir(), `bruket-${program}-`));
  const port = await findFreePort();
  const { configuration, options } = settings(folder, port);
  const file = path.join(folder, 'configuration');
  await writeFile(file, configuration);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, options(file), { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  const isDead = ended.then(() => true);
  while (!(await answers(origin))) {
    if (!(await Promise.race([isDead, wait(50, false)]))) continue;
    const log = await readFile(path.join(folder, 'error.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`${program} ended: ${said}${log}`);
  }
  return { origin, pid: child.pid ?? 0, stop };
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
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

const caddyConfiguration = (publicFolder: string, port: number) => `
{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${publicFolder}
	import ${publicFolder}/site.caddy
}
`;
