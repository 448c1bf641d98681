/** A mail server in a process of its own, which takes everything and counts. Tells its address, and when it is asked what it got. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const got = new Map<string, number>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    stream.resume();
    stream.on('end', () => {
      for (const { address } of envelope.rcptTo) got.set(address, (got.get(address) ?? 0) + 1);
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as AddressInfo;
  process.send?.({ url: `smtp://127.0.0.1:${port}` });
});
process.on('message', () => {
  const counts = [...got.values()];
  process.send?.({ receivers: counts.length, letters: counts.reduce((sum, count) => sum + count, 0) });
});
process.on('disconnect', () => process.exit());
