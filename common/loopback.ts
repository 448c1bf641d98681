/** The names under which a machine reaches itself, as URLs have them. */
export const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The addresses behind them, to listen on. Machines without IPv6 lack the second. */
export const loopbackAddresses = ['127.0.0.1', '::1'] as const;

/** Whether a URL leads to the machine itself. */
export function isLoopback({ hostname }: URL): boolean {
  return loopbackNames.includes(hostname);
}
