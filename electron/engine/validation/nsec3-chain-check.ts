import { nameKey } from '../records/name';
import { chainFault, joinFindings, typeFindings } from './chain-findings';
import type { ChainFindings } from './chain-findings';
import { coversHash, hashText } from './nsec3-record';
import type { Nsec3Record } from './nsec3-record';
import { emptyNamesAbove, isInsecureDelegation, setsToSign, typesToShow } from './zone-names';
import type { ZoneName } from './zone-names';

/** A name that has an NSEC3 record, or may have one. */
interface Place {
  readonly name: string;
  readonly types: readonly string[];
  /** May an opt-out record cover it instead (RFC 5155 section 7.1)? */
  readonly mayBeLeftOut: boolean;
}

const none: ChainFindings = { faults: [], defects: [] };

function typesOf(name: ZoneName): readonly string[] {
  const isSigned = setsToSign(name).some(({ type }) => type !== 'NSEC');
  return isSigned ? [...typesToShow(name), 'RRSIG'] : typesToShow(name);
}

/** Names that have records of their own, and the empty ones above them. */
function placesOf(origin: string, all: readonly ZoneName[]): readonly Place[] {
  const names = all.filter((one) => one.role !== 'occluded' && typesToShow(one).length > 0);
  const places = names.map((one): Place => ({
    name: one.name,
    types: typesOf(one),
    mayBeLeftOut: isInsecureDelegation(one),
  }));
  const secured = names.filter((one) => !isInsecureDelegation(one)).map(({ name }) => name);
  const needed = new Set(emptyNamesAbove(origin, secured).map(nameKey));
  const empty = emptyNamesAbove(
    origin,
    names.map(({ name }) => name),
  );
  const emptyPlaces = empty.map((name): Place => ({
    name,
    types: [],
    mayBeLeftOut: !needed.has(nameKey(name)),
  }));
  return [...places, ...emptyPlaces];
}

/** Where a record is missing, one with opt-out has to cover the name if it may be left out at all. */
function absent({ name, mayBeLeftOut }: Place, hash: string, records: readonly Nsec3Record[]): ChainFindings {
  const cover = records.find((one) => coversHash(one, hash));
  if (mayBeLeftOut && cover?.optOut === true) return none;
  return {
    faults: [chainFault('denial-missing', { owner: name, type: 'NSEC3', record: null })],
    defects: [],
  };
}

function checkPlace(
  place: Place,
  hash: string,
  byHash: ReadonlyMap<string, Nsec3Record>,
  records: readonly Nsec3Record[],
): ChainFindings {
  const found = byHash.get(hash);
  if (found === undefined) return absent(place, hash, records);
  const { record, types: shown } = found;
  return typeFindings({ owner: place.name, type: 'NSEC3', record, shown, expected: new Set(place.types) });
}

/** Each record has to point to the next one in the order of hashes, the last to the first. */
function checkRing(records: readonly Nsec3Record[]): ChainFindings {
  const faults = records.flatMap(({ record, next }, at) => {
    const following = records[at + 1] ?? records[0];
    if (following === undefined || following.hash === next) return [];
    return [chainFault('denial-next', { owner: record.name, type: 'NSEC3', record })];
  });
  return { faults, defects: [] };
}

function checkExtra(records: readonly Nsec3Record[], expected: ReadonlySet<string>): ChainFindings {
  const extra = records.filter(({ hash }) => !expected.has(hash));
  const faults = extra.map(({ record }) =>
    chainFault('denial-extra', { owner: record.name, type: 'NSEC3', record }),
  );
  return { faults, defects: [] };
}

/**
 * Is one NSEC3 chain of a zone whole and true (RFC 5155 section 7.1)?
 *
 * @param records the zone's NSEC3 records that have the parameters of this chain
 */
export function checkNsec3Chain(
  origin: string,
  names: readonly ZoneName[],
  records: readonly Nsec3Record[],
): ChainFindings {
  const [first] = records;
  if (first === undefined) {
    return {
      faults: [chainFault('denial-missing', { owner: origin, type: 'NSEC3', record: null })],
      defects: [],
    };
  }
  const sorted = records.toSorted((left, right) => (left.hash < right.hash ? -1 : 1));
  const byHash = new Map(sorted.map((record) => [record.hash, record]));
  const places = placesOf(origin, names).map((place) => ({
    place,
    hash: hashText(place.name, first.parameters),
  }));
  return joinFindings([
    ...places.map(({ place, hash }) => checkPlace(place, hash, byHash, sorted)),
    checkRing(sorted),
    checkExtra(sorted, new Set(places.map(({ hash }) => hash))),
  ]);
}
