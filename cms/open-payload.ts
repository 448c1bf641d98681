import { getPayload, type Payload } from 'payload';

/** Payload with its database, outside of Next. End it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('./payload.config.ts');
  return getPayload({ config, disableOnInit: true });
}
