import { assertNever } from '../../../shared/assert-never';
import type { Endpoint } from '../../../shared/model/server';
import { queryDns } from '../../dns/client/query-dns';
import type { DnsAnswer, DnsResponse } from '../../dns/client/dns-query';
import type { DirectoryFacts, DnsFact } from '../../engine/discovery/facts';
import { equalNames, withTrailingDot } from '../../engine/records/name';
import type { Cancelled, Questions } from './questions';

/** Where a candidate's DNS service is; `null` where nobody knows an address, or gave up looking for one. */
export type FindEndpoint = (
  candidate: DirectoryFacts,
  signal: AbortSignal,
) => Endpoint | null | Promise<Endpoint | null>;

/**
 * Asks candidates over the network.
 *
 * Without EDNS: an SOA fits into the 512 octets every server can send, and a server that knows no EDNS (RFC 6891
 * section 7) is not to fail for that. Truncation is left to TCP by the client.
 */
export function dnsQuestionsTo(findEndpoint: FindEndpoint): Questions['askDns'] {
  return async (candidate, question, signal) => {
    const endpoint = await findEndpoint(candidate, signal);
    if (endpoint === null) return { kind: 'unreachable' };
    return factOf(await queryDns({ endpoint, ...question, signal }), question.name);
  };
}

function factOf(answer: DnsAnswer, zone: string): DnsFact | Cancelled {
  switch (answer.kind) {
    case 'answered':
      return {
        kind: 'answered',
        responseCode: answer.responseCode,
        authoritative: answer.authoritative,
        hasZoneSoa: hasSoaOf(answer, zone),
      };
    case 'no-answer':
    case 'refused-connection':
    case 'malformed':
    case 'cancelled':
      return { kind: answer.kind };
    case 'network-error':
      return { kind: 'unreachable' };
    default:
      return assertNever(answer);
  }
}

function hasSoaOf({ answers }: DnsResponse, zone: string): boolean {
  return answers.some(({ type, name }) => type === 'SOA' && equalNames(name, withTrailingDot(zone)));
}
