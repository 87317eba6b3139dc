/** What an authoritative server answers, as a pure function of its zones (RFC 1034 section 4.3.2). */
import { equalNames, isSubdomain, nameKey, parentName } from '../../engine/records/name';
import { typeMnemonic } from '../../engine/records/record-type';
import type { Rrset } from '../../engine/records/resource-record';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';
import { parseSoa } from '../../engine/records/start-of-authority';
import { responseCode } from '../message/message';
import type { OutgoingRecord } from '../message/write-message';
import { type Found, lookUp } from './look-up';
import { outgoing } from './outgoing';
import { proofOfExpansion, proofOfNoData, proofOfNoName, proofOfWildcardNoData } from './proofs';
import { viewOf } from './zone-index';
import { originOf } from './zone-source';
import type { ServedZone, ZoneSource } from './zone-source';
import type { ZoneView } from './zone-view';

/** An answer without its header. */
export interface Answer {
  readonly responseCode: number;
  readonly authoritative: boolean;
  readonly answers: readonly OutgoingRecord[];
  readonly authorities: readonly OutgoingRecord[];
  readonly glue: readonly OutgoingRecord[];
  /** Set by set, each with its signatures. */
  readonly additionals: readonly (readonly OutgoingRecord[])[];
}

/** Name and type that are asked for; the class is IN. */
export interface Sought {
  readonly name: string;
  readonly type: number;
  /** DO: signatures are wanted (RFC 3225). */
  readonly dnssecOk: boolean;
}

/** Aliases that are followed in one answer; a longer chain is a loop or a mistake. */
const longestChain = 16;

/** An answer that is nothing but a response code. */
export function bareAnswer(code: number): Answer {
  return {
    responseCode: code,
    authoritative: false,
    answers: [],
    authorities: [],
    glue: [],
    additionals: [],
  };
}

/** Collects the sections while aliases are followed. */
class AnswerBuilder {
  readonly #zone: ServedZone;
  readonly #view: ZoneView;
  /** Where proofs come from; `null` where none are wanted, or there are none. */
  readonly #proving: SignedZone | null;
  readonly #sought: Sought;
  readonly #answers: OutgoingRecord[] = [];
  readonly #authorities: OutgoingRecord[] = [];
  readonly #glue: OutgoingRecord[] = [];
  readonly #additionals: (readonly OutgoingRecord[])[] = [];
  readonly #sent = new Set<string>();

  constructor(zone: ServedZone, sought: Sought) {
    this.#zone = zone;
    this.#view = viewOf(zone);
    this.#proving = sought.dnssecOk && 'signed' in zone ? zone.signed : null;
    this.#sought = sought;
  }

  build(): Answer {
    let name = this.#sought.name;
    for (let links = 0; links < longestChain; links += 1) {
      const found = lookUp(this.#view, name, typeMnemonic(this.#sought.type));
      const next = this.#take(found, name);
      if (next.kind === 'end') return this.#finish(next.responseCode, next.isDelegation);
      // The target's own zone is for the asker to find: what other zones say is not this zone's answer.
      if (!isSubdomain(next.name, this.#view.apex)) break;
      name = next.name;
    }
    return this.#finish(responseCode.noError, false);
  }

  /** Puts what was found into the sections, and says whether the search goes on. */
  #take(found: Found, name: string): Next {
    switch (found.kind) {
      case 'sets':
        for (const signed of found.sets) this.#add(this.#answers, signed, found.owner);
        this.#proveExpansion(found.encloser, name);
        for (const { set } of found.sets) this.#addTargets(set, null);
        return end(responseCode.noError);
      case 'alias':
        this.#add(this.#answers, found.found, found.owner);
        this.#proveExpansion(found.encloser, name);
        return { kind: 'follow', name: found.target };
      case 'redirection':
        return this.#redirect(found, name);
      case 'delegation':
        this.#delegate(found.found, found.at);
        return { ...end(responseCode.noError), isDelegation: true };
      case 'no-data':
        this.#addSoa();
        this.#proveNoData(found, name);
        return end(responseCode.noError);
      case 'no-name':
        this.#addSoa();
        this.#prove((zone) => proofOfNoName(zone, nameKey(name), found.encloser));
        return end(responseCode.nameError);
    }
  }

  /** The CNAME that a DNAME makes is not signed: whoever validates makes it again (RFC 6672 section 5.3.1). */
  #redirect({ found, target }: Extract<Found, { kind: 'redirection' }>, name: string): Next {
    this.#add(this.#answers, found);
    if (target === null) return end(responseCode.nameTooLong);
    const { ttl } = found.set;
    const record = { name, type: 'CNAME', ttl, data: target };
    const made = { set: { ...record, records: [record] }, signatures: [] };
    this.#answers.push(...outgoing(made, { owner: name, ttl, withSignatures: false }));
    return { kind: 'follow', name: target };
  }

  #delegate(servers: SignedSet, cut: string): void {
    this.#add(this.#authorities, servers);
    if (this.#sought.dnssecOk) {
      const ds = this.#view.find(cut, 'DS');
      if (ds !== undefined) this.#add(this.#authorities, ds);
      else this.#prove((zone) => proofOfNoData(zone, cut));
    }
    this.#addTargets(servers.set, cut);
  }

  /** For negative answers: the SOA, no longer to be kept than they are (RFC 2308 sections 3 and 5). */
  #addSoa(): void {
    const soa = this.#view.find(this.#view.apex, 'SOA');
    const minimum = soa === undefined ? null : minimumOf(soa.set);
    if (soa !== undefined && minimum !== null) {
      this.#add(this.#authorities, soa, soa.set.name, Math.min(soa.set.ttl, minimum));
    }
  }

  #prove(proofOf: (zone: SignedZone) => readonly SignedSet[]): void {
    if (this.#proving === null) return;
    for (const signed of proofOf(this.#proving)) this.#add(this.#authorities, signed);
  }

  #proveNoData({ at, encloser }: Extract<Found, { kind: 'no-data' }>, name: string): void {
    this.#prove((zone) =>
      encloser === null ? proofOfNoData(zone, at) : proofOfWildcardNoData(zone, nameKey(name), encloser),
    );
  }

  #proveExpansion(encloser: string | null, name: string): void {
    if (encloser !== null) this.#prove((zone) => proofOfExpansion(zone, nameKey(name), encloser));
  }

  /** A set with its signatures, once. */
  #add(section: OutgoingRecord[], signed: SignedSet, owner = signed.set.name, ttl = signed.set.ttl): void {
    section.push(...this.#unsent(signed, owner, ttl));
  }

  #unsent(signed: SignedSet, owner: string, ttl: number): readonly OutgoingRecord[] {
    const identity = `${signed.set.type} ${nameKey(owner)}`;
    if (this.#sent.has(identity)) return [];
    this.#sent.add(identity);
    return outgoing(signed, { owner, ttl, withSignatures: this.#sought.dnssecOk });
  }

  /** Addresses of the servers a set names, as far as this zone has them; below a cut they are glue. */
  #addTargets(set: Rrset, cut: string | null): void {
    for (const target of targetsOf(set)) {
      if (!isSubdomain(target, this.#view.apex)) continue;
      const isGlue = cut !== null && isSubdomain(target, cut);
      for (const type of ['A', 'AAAA']) {
        const addresses = this.#view.find(nameKey(target), type);
        if (addresses === undefined) continue;
        const records = this.#unsent(addresses, addresses.set.name, addresses.set.ttl);
        if (isGlue) this.#glue.push(...records);
        else this.#additionals.push(records);
      }
    }
  }

  #finish(code: number, isDelegation: boolean): Answer {
    return {
      responseCode: code,
      // AA speaks of the first owner name (RFC 1034 section 4.3.1): an alias of ours stays ours.
      authoritative: this.#zone.authoritative && (!isDelegation || this.#answers.length > 0),
      answers: this.#answers,
      authorities: this.#authorities,
      glue: this.#glue,
      additionals: this.#additionals,
    };
  }
}

const minimums = new WeakMap<Rrset, number | null>();

/** Seconds; what an SOA says of negative answers, read once. `null` for what is no SOA. */
function minimumOf(soa: Rrset): number | null {
  const known = minimums.get(soa);
  if (known !== undefined) return known;
  const minimum = parseSoa(soa.records[0]?.data ?? '')?.minimum ?? null;
  minimums.set(soa, minimum);
  return minimum;
}

/** Where the search goes from here. */
type Next =
  | { readonly kind: 'end'; readonly responseCode: number; readonly isDelegation: boolean }
  | { readonly kind: 'follow'; readonly name: string };

function end(code: number): Extract<Next, { kind: 'end' }> {
  return { kind: 'end', responseCode: code, isDelegation: false };
}

/** Which word of the data names a host, for the types whose hosts are worth an address. */
const targetWord: Readonly<Record<string, number>> = { NS: 0, MX: 1, SRV: 3 };

function targetsOf({ type, records }: Rrset): readonly string[] {
  const word = targetWord[type];
  return word === undefined ? [] : records.flatMap(({ data }) => data.split(' ')[word] ?? []);
}

/** The zone that is nearest above a name. */
function nearestZone(source: ZoneSource, name: string): ServedZone | undefined {
  for (let apex: string | null = nameKey(name); apex !== null; apex = parentName(apex)) {
    const zone = source.zoneAt(apex);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** DS is asked of the parent zone where the server has it (RFC 4035 section 3.1.4.1). */
function zoneFor(source: ZoneSource, { name, type }: Sought): ServedZone | undefined {
  const zone = nearestZone(source, name);
  const parent = parentName(name);
  if (typeMnemonic(type) !== 'DS' || zone === undefined || parent === null) return zone;
  return equalNames(originOf(zone), name) ? (nearestZone(source, parent) ?? zone) : zone;
}

/** Answers a question of class IN. Zones that are not served are refused. */
export function answer(source: ZoneSource, sought: Sought): Answer {
  const zone = zoneFor(source, sought);
  if (zone === undefined) return bareAnswer(responseCode.refused);
  if (zone.expired) return bareAnswer(responseCode.serverFailure);
  return new AnswerBuilder(zone, sought).build();
}
