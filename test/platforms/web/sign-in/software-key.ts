import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a page asks of an authenticator, as far as this one listens. */
export interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
}

/** An authenticator in software: real keys and signatures, nobody's finger. */
export interface SoftwareKey {
  /** Answers `navigator.credentials.create`, in JSON. */
  create(asked: Asked): object;
  /** Answers `navigator.credentials.get`. */
  get(asked: Asked): object;
}

interface Manner {
  /** The page it is held to. */
  readonly origin: string;
  /** Whether it asks who holds it. */
  readonly asksHolder?: boolean;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const KEY_INCLUDED = 0x40;

export function softwareKey(manner: Manner): SoftwareKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(32);
  const id = rawId.toString('base64url');
  const answer = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  const flags = USER_PRESENT | (manner.asksHolder === false ? 0 : USER_VERIFIED);
  return {
    create({ challenge, rp }) {
      const length = Buffer.from([0, rawId.length]);
      const key = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(publicKey)]);
      const data = Buffer.concat([authData(rp?.id ?? '', flags | KEY_INCLUDED), key]);
      const clientDataJSON = clientData('webauthn.create', challenge, manner.origin);
      const attestationObject = attestation(data).toString('base64url');
      const response = { clientDataJSON: clientDataJSON.toString('base64url'), attestationObject };
      return { ...answer, response: { ...response, transports: ['internal'] } };
    },
    get({ challenge, rpId = '' }) {
      const data = authData(rpId, flags);
      const clientDataJSON = clientData('webauthn.get', challenge, manner.origin);
      const signed = Buffer.concat([data, sha256(clientDataJSON)]);
      const response = {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      };
      return { ...answer, response };
    },
  };
}

function authData(rpId: string, flags: number): Buffer {
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags, 0, 0, 0, 0])]);
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** CBOR: the map of an EC2 key on P-256 for ES256 (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const start = Buffer.from('a5010203262001215820', 'hex');
  const between = Buffer.from('225820', 'hex');
  return Buffer.concat([start, Buffer.from(x, 'base64url'), between, Buffer.from(y, 'base64url')]);
}

/** CBOR: `{fmt: "none", attStmt: {}, authData}`. */
function attestation(data: Buffer): Buffer {
  const start = Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068', 'hex'),
    Buffer.from('authData'),
    Buffer.from([0x58, data.length]),
  ]);
  return Buffer.concat([start, data]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
