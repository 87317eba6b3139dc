import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { nsec3Hashes } from '../../engine/signing/nsec3-hash';
import type { Nsec3Parameters } from '../../engine/signing/nsec3-hash';
import type { SetColumns } from '../../engine/signing/set-columns';
import { signedLines } from '../../engine/signing/set-lines';
import type { SignatureTask, ZoneSigning } from '../../engine/signing/zone-signer';
import { makeSignature } from './make-signature';

/** What is the same for every piece of a zone. It goes to other threads, so the keys are octets. */
export interface SigningOrder {
  readonly origin: string;
  readonly signing: ZoneSigning;
  /** PKCS#8 by `keyId`; of each key that signs. */
  readonly privateKeys: ReadonlyMap<string, Uint8Array>;
}

/** Does the work of one zone that takes time, in this thread or for another one. */
export interface PieceSigner {
  /** The hashes of names, one behind the other. */
  readonly hash: (names: readonly string[], parameters: Nsec3Parameters) => Uint8Array<ArrayBuffer>;
  /** Lines of a zone file in ASCII (`signedLines`). */
  readonly sign: (columns: SetColumns) => Uint8Array<ArrayBuffer>;
  /** The signature field of one RRSIG record. */
  readonly signature: (task: SignatureTask) => Uint8Array<ArrayBuffer>;
}

function keyObject(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

/** A signer that has read the private keys once. */
export function createPieceSigner({ origin, signing, privateKeys }: SigningOrder): PieceSigner {
  const keys = new Map([...privateKeys].map(([keyId, pkcs8]) => [keyId, keyObject(pkcs8)]));
  const encoder = new TextEncoder();
  const signature = ({ keyId, fields, input }: SignatureTask): Buffer => {
    const key = keys.get(keyId);
    if (key === undefined) throw new Error(`There is no private key ${keyId}`);
    return makeSignature(fields.algorithm, key, input);
  };
  const base64 = (task: SignatureTask): string => signature(task).toString('base64');
  return {
    hash: nsec3Hashes,
    sign: (columns) => encoder.encode(signedLines(columns, origin, signing, base64)),
    // Octets of its own: those of a buffer may be a part of a pool, which can not be handed over.
    signature: (task) => Uint8Array.from(signature(task)),
  };
}
