import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { userErrors } from '../../../common/errors.ts';

/** What a crowd of readers got. */
export interface Served {
  /** Answers a second. */
  rate: number;
  /** In milliseconds, from the request to the end of its answer. */
  p50: number;
  p99: number;
  /** Connections that were refused or cut off, answers other than 2xx and 3xx, and what took more than two seconds. */
  errors: number;
  requests: number;
}

export interface Crowd {
  /** Where a script can be written. */
  folder: string;
  connections: number;
  addresses: string[];
  /** As `Accept-Encoding`. */
  accepted: string;
}

/** Readers who ask without pause until they are told to stop. Their programs wait for the site's, as on machines of their own. */
export async function startReaders(
  crowd: Crowd,
  origin: string,
): Promise<{ pid: number | undefined; stop(): Promise<Served> }> {
  const { child, served } = await run(crowd, origin, 3600, ['nice', '-n', '5']);
  return {
    pid: child.pid,
    stop() {
      child.kill('SIGINT');
      return served;
    },
  };
}

/** A crowd that asks for a while, in seconds. */
export async function readFor(crowd: Crowd, origin: string, seconds: number): Promise<Served> {
  return (await run(crowd, origin, seconds, [])).served;
}

/** One thread: the server is to have the other processor. It costs some 15 µs a request. https://github.com/wg/wrk */
async function run(crowd: Crowd, origin: string, seconds: number, before: string[]) {
  const script = path.join(crowd.folder, 'readers.lua');
  await writeFile(script, lua(crowd));
  const args = ['-t', '1', '-c', String(crowd.connections), '-d', `${seconds}s`, '-s', script, origin];
  const [command = '', ...rest] = [...before, 'wrk', ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', () =>
      reject(userErrors.usage('The readers are played by wrk, which is missing.', 'apt-get install wrk')),
    );
  });
  const served = Promise.race([text(child.stdout).then(readResult), failed]);
  // Whoever waits for it gets the rejection.
  served.catch(() => undefined);
  return { child, served };
}

/** Requests are written out beforehand, so that the crowd costs little beside the server. */
const lua = ({ addresses, accepted }: Crowd) => `
local addresses = { ${addresses.map((address) => JSON.stringify(address)).join(', ')} }
local requests, turn = {}, 0
function init()
  for index, address in ipairs(addresses) do
    requests[index] = wrk.format('GET', address, { ['Accept-Encoding'] = '${accepted}' })
  end
end
function request()
  turn = turn % #requests + 1
  return requests[turn]
end
function done(summary, latency)
  local failed = summary.errors
  io.write(string.format('\\nRESULT {"requests":%d,"duration":%d,"errors":%d,"p50":%d,"p99":%d}\\n',
    summary.requests, summary.duration,
    failed.connect + failed.read + failed.write + failed.status + failed.timeout,
    latency:percentile(50), latency:percentile(99)))
end
`;

/** Times are in microseconds. */
function readResult(output: string): Served {
  const found = /^RESULT (.*)$/m.exec(output)?.[1];
  if (!found) throw new Error(`wrk has told no result: ${output}`);
  const { requests, duration, errors, p50, p99 } = JSON.parse(found) as Record<
    'requests' | 'duration' | 'errors' | 'p50' | 'p99',
    number
  >;
  return { requests, errors, rate: (requests / duration) * 1e6, p50: p50 / 1000, p99: p99 / 1000 };
}
