import { equalNames } from '../records/name';
import { joinFindings } from './chain-findings';
import type { ChainFindings } from './chain-findings';
import { checkNsecChain } from './nsec-chain-check';
import { checkNsec3Chain } from './nsec3-chain-check';
import { announcedChain, readNsec3 } from './nsec3-record';
import type { Nsec3Record } from './nsec3-record';
import type { ZoneIndex } from './zone-index';

function iterationDefects(records: readonly Nsec3Record[], limit: number): ChainFindings {
  const [first] = records;
  if (first === undefined || first.parameters.iterations <= limit) return { faults: [], defects: [] };
  const { record } = first;
  return {
    faults: [],
    defects: [{ kind: 'too-many-iterations', owner: record.name, type: 'NSEC3', record }],
  };
}

/** NSEC3 records of no announced chain are on their way in or out, and no server uses them (RFC 5155 section 4). */
function unannounced(records: readonly Nsec3Record[], announced: ReadonlySet<string>): ChainFindings {
  const defects = records
    .filter(({ chain }) => !announced.has(chain))
    .map(({ record }) => ({ kind: 'stray-record' as const, owner: record.name, type: 'NSEC3', record }));
  return { faults: [], defects };
}

/**
 * Can everything that is not in a zone be denied, and nothing that is?
 *
 * Every chain that is there has to be whole: the NSEC chain where there is an NSEC record, and the NSEC3 chain of each
 * NSEC3PARAM record, from which a server picks one (RFC 5155 section 7.3).
 */
export function checkDenial({ origin, names, nsec3 }: ZoneIndex, iterationLimit: number): ChainFindings {
  const apex = names.find(({ name }) => equalNames(name, origin))?.sets ?? [];
  const parameters = apex.find(({ type }) => type === 'NSEC3PARAM')?.records ?? [];
  const announced = new Set(parameters.flatMap((record) => announcedChain(record) ?? []));
  const hasNsec = names.some(({ sets }) => sets.some(({ type }) => type === 'NSEC'));
  if (!hasNsec && announced.size === 0) {
    return { faults: [{ kind: 'no-denial', owner: origin, type: 'NSEC', record: null }], defects: [] };
  }
  const hashed = nsec3.flatMap((record) => readNsec3(record) ?? []);
  const chains = [...announced].map((name) => hashed.filter(({ chain }) => chain === name));
  return joinFindings([
    ...(hasNsec ? [checkNsecChain(names)] : []),
    ...chains.map((chain) => checkNsec3Chain(origin, names, chain)),
    ...chains.map((chain) => iterationDefects(chain, iterationLimit)),
    unannounced(hashed, announced),
  ]);
}
