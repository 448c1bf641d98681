import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** How a browser or somebody in its place may differ from what the CMS asked for. */
export interface Deviations {
  origin?: string;
  host?: string;
  /** Whether a finger, a face or a PIN was asked for. */
  isVerified?: boolean;
  /** How often the passkey has been used, as it says itself. */
  counter?: number;
}

export interface SoftPasskey {
  id: string;
  /** What a browser sends when the passkey is made. */
  attest(challenge: string, deviations?: Deviations): object;
  /** What a browser sends when the passkey is shown. */
  assert(challenge: string, deviations?: Deviations): object;
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

/** A passkey as a phone keeps one: a key pair on the curve P-256, which answers for one host (WebAuthn Level 3). */
export function makeSoftPasskey(home: string): SoftPasskey {
  const { hostname } = new URL(home);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as [number, number][]),
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  );
  const authenticatorData = (
    { host = hostname, isVerified = true, counter = 0 }: Deviations,
    attested: Buffer,
  ) => {
    const bits =
      flags.present | (isVerified ? flags.verified : 0) | (attested.length > 0 ? flags.attested : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(host), Buffer.from([bits]), count, attested]);
  };
  const clientData = (type: string, challenge: string, { origin = home }: Deviations) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: object) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    id,
    attest(challenge, deviations = {}) {
      const length = Buffer.from([0, rawId.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey]);
      const authData = new Uint8Array(authenticatorData(deviations, attested));
      const object = new Map<string, string | Map<string, never> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', authData],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, deviations).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(object)).toString('base64url'),
        transports: ['internal'],
      });
    },
    assert(challenge, deviations = {}) {
      const data = authenticatorData(deviations, Buffer.alloc(0));
      const client = clientData('webauthn.get', challenge, deviations);
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      });
    },
  };
}

function sha256(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
