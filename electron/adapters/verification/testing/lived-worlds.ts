import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Command } from '../../../engine/command';
import type { KeyId } from '../../../engine/forest/directory';
import type { WorldBuilder } from '../../../engine/forest/forest-options';
import { entry, findServer } from '../../../engine/forest/lookup';
import type { ZoneSignatures } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../../engine/forest/zone-copy';
import { anchorRecords } from '../../../engine/keys/anchor-records';
import { toBase64 } from '../../../engine/records/binary-text';
import { publicKeyField } from '../../../engine/records/dnskey-rdata';
import { equalNames, withTrailingDot } from '../../../engine/records/name';
import type { ZoneContent } from '../../../engine/records/zone-content';
import type { ZoneKey } from '../../../engine/signing/zone-signer';
import type { Trust } from '../../../engine/validation/trust';
import { judgeZone } from '../../../engine/validation/validate-zone';
import { surveyZone } from '../../../engine/validation/zone-survey';
import type { ZoneSurvey } from '../../../engine/validation/zone-survey';
import { after } from '../../../engine/testing/worlds';
import { zoneSigningOf } from '../../../engine/zone-signatures/zone-signing';
import { publicKeyParts } from '../../key-maker';
import { createVerifier } from '../node-verifier';
import { signZone, trustInKeys } from './zones';

/** ECDSA P-256: the algorithm of every key in these worlds, because its pairs are made at once. */
export const quickAlgorithm = 13;

const verifier = createVerifier();

/** The private keys of all worlds here, by public key: worlds that begin alike give their keys the same identifiers. */
const privateKeys = new Map<string, KeyObject>();

function madeKey(id: KeyId): Command {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const field = toBase64(publicKeyField(quickAlgorithm, publicKeyParts(publicKey)));
  privateKeys.set(field, privateKey);
  return { kind: 'complete-key-generation', keyId: id, publicKey: field };
}

/** The world with a real pair for every key that is waiting to be made. */
export function withRealKeys(world: World): World {
  const waiting = Object.values(world.keys).filter(({ publicKey }) => publicKey === null);
  return waiting.length === 0 ? world : after(world, ...waiting.map(({ id }) => madeKey(id)));
}

/** A built forest with real keys. */
export function really(builder: WorldBuilder): World {
  return withRealKeys(builder.build().world);
}

/** What time does to a world that nobody touches; keys that it orders are made. */
export function lived(world: World, to: number): World {
  return withRealKeys(after(world, { kind: 'advance', to }));
}

function privateKeyOf({ data, keyTag }: ZoneKey): KeyObject {
  const key = privateKeys.get(data.split(' ').at(-1) ?? '');
  if (key === undefined) throw new Error(`${keyTag} is no real key`);
  return key;
}

/** What a server serves of a zone, signed with the real keys as the facts of the world say; unsigned where they do. */
export function servedZone(world: World, copy: ZoneCopy): ZoneContent {
  const { signatures } = copy;
  const content = signatures === null ? copy.content : entry(world.contents, signatures.content);
  if (content === undefined) throw new Error(`${copy.name} has no records`);
  if (signatures === null) return content;
  const { keys, denial, times } = zoneSigningOf(world, signatures);
  return signZone(
    content,
    keys.map((zoneKey) => ({ zoneKey, privateKey: privateKeyOf(zoneKey) })),
    denial,
    times,
  );
}

/** What a server trusts of a zone. */
export function anchorsAt(world: World, server: string, zone: string): Trust {
  const holder = findServer(world, server);
  const records = (holder === null ? [] : anchorRecords(world, holder)).filter(({ name }) =>
    equalNames(name, withTrailingDot(zone)),
  );
  return { kind: 'anchors', records };
}

/** Who validates: somebody who trusts the keys that are served, or the server itself by its trust anchors. */
export type Validator = 'trusts-the-zone' | 'trusts-its-anchors';

/** A validator on one server that looks at one zone at any instant of a world's life. */
export class Watcher {
  readonly #server: string;
  readonly #zone: string;
  readonly #validator: Validator;
  /** Signing and checking is dear, and what was signed stays the same for days. */
  readonly #surveys = new Map<ZoneSignatures | ZoneContent, ZoneSurvey>();

  constructor(server: string, zone: string, validator: Validator = 'trusts-the-zone') {
    this.#server = server;
    this.#zone = zone;
    this.#validator = validator;
  }

  copy(world: World): ZoneCopy {
    const copy = zoneCopy(world, this.#server, this.#zone);
    if (copy === null) throw new Error(`${this.#server} has no ${this.#zone}`);
    return copy;
  }

  /** Is the really signed copy refused at the world's time? */
  isBogus(world: World): boolean {
    const survey = this.#surveyOf(world, this.copy(world));
    return judgeZone(survey, Math.floor(world.time / 1000)).status === 'bogus';
  }

  #surveyOf(world: World, copy: ZoneCopy): ZoneSurvey {
    const known = copy.signatures ?? copy.content;
    const survey = this.#surveys.get(known) ?? this.#newSurvey(world, copy);
    this.#surveys.set(known, survey);
    return survey;
  }

  #newSurvey(world: World, copy: ZoneCopy): ZoneSurvey {
    const content = servedZone(world, copy);
    const trust =
      this.#validator === 'trusts-its-anchors'
        ? anchorsAt(world, this.#server, this.#zone)
        : trustInKeys(content);
    return surveyZone(content, trust, verifier, 150);
  }
}
