import { assertNever } from '../../../shared/assert-never';
import type { CandidateCheckName, DisqualificationReason } from '../../../shared/model/key-master';
import { knowsKeyMasters } from '../forest/windows-version';
import type { DirectoryFacts, DnsFact, ManagementFact, SoughtZone, ZoneCopyFact } from './facts';

/** What is known of a candidate beside the answer that is being judged. */
export interface Evidence {
  readonly zone: SoughtZone;
  readonly directory: DirectoryFacts;
  /** `null` where the server was not asked through its management interface. */
  readonly management: ManagementFact | null;
}

/** What one check finds; `unknown` where the evidence does not say. */
export type Finding =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: DisqualificationReason }
  | { readonly kind: 'unknown' };

const passed: Finding = { kind: 'passed' };
const unknown: Finding = { kind: 'unknown' };
const failed = (reason: DisqualificationReason): Finding => ({ kind: 'failed', reason });

/** RCODEs (RFC 1035 section 4.1.1) that decide something here. */
const responseCodes = { noError: 0, formatError: 1, serverFailure: 2, notImplemented: 4 } as const;

/** The copy of the zone as the server describes it, `null` where it told nothing. */
function toldCopy({ management }: Evidence): ZoneCopyFact | null {
  return management?.kind === 'granted' ? management.copy : null;
}

/** Is there a DNS service that answers questions? One that does not understand a plain SOA question is none. */
function checkAnswers(dns: DnsFact): Finding {
  switch (dns.kind) {
    case 'answered':
      return dns.responseCode === responseCodes.formatError ||
        dns.responseCode === responseCodes.notImplemented
        ? failed('bad-answer')
        : passed;
    case 'malformed':
      return failed('bad-answer');
    case 'refused-connection':
      return failed('refused-connection');
    case 'no-answer':
    case 'unreachable':
      return failed('no-answer');
    default:
      return assertNever(dns);
  }
}

/** Why a server that holds no copy of the zone holds none. */
function whyNoCopy({ zone, directory }: Evidence): DisqualificationReason {
  return zone.storage === 'directory' && !directory.inReplicationScope
    ? 'outside-replication-scope'
    : 'not-authoritative';
}

/** A server that has the zone and does not serve it says SERVFAIL; only its management tells which of two reasons. */
function whyNotAuthoritative(evidence: Evidence, responseCode: number): DisqualificationReason {
  const copy = toldCopy(evidence);
  if (copy?.kind === 'none') return whyNoCopy(evidence);
  if (copy?.status === 'expired') return 'zone-expired';
  if (copy?.status === 'loading' || responseCode === responseCodes.serverFailure) return 'zone-not-loaded';
  return whyNoCopy(evidence);
}

/** AA, NOERROR and the zone's own SOA in the answer section; two of the three are also seen on servers without it. */
function checkAuthoritative(dns: DnsFact, evidence: Evidence): Finding {
  if (dns.kind !== 'answered') return unknown;
  const { responseCode, authoritative, hasZoneSoa } = dns;
  if (responseCode === responseCodes.noError && authoritative && hasZoneSoa) return passed;
  return failed(whyNotAuthoritative(evidence, responseCode));
}

/** What the directory alone says: a server that serves its zone without a replica of it is a secondary. */
function primaryByDirectory({ zone, directory }: Evidence): Finding {
  if (zone.storage === 'file' || directory.role === null) return unknown;
  return directory.inReplicationScope ? passed : failed('secondary');
}

/** What the server's own description of its copy says; one that is stored otherwise is another zone of that name. */
function primaryByCopy(copy: ZoneCopyFact, evidence: Evidence): Finding {
  if (copy.kind === 'secondary') return failed('secondary');
  const primary: ZoneCopyFact['kind'] =
    evidence.zone.storage === 'directory' ? 'ad-integrated-primary' : 'standard-primary';
  return copy.kind === primary ? passed : failed(whyNoCopy(evidence));
}

/** Can the zone be changed here? DNS does not say: on the wire a secondary looks like a primary. */
function checkPrimary(management: ManagementFact, evidence: Evidence): Finding {
  const told = management.kind === 'granted' ? management : null;
  const role = told?.role ?? evidence.directory.role;
  if (role === 'read-only-domain-controller') return failed('read-only-domain-controller');
  return told === null ? primaryByDirectory(evidence) : primaryByCopy(told.copy, evidence);
}

/** Release and EnableOnlineSigning; a server tells the setting only to those who may manage it. */
function checkOnlineSigning(management: ManagementFact, { directory }: Evidence): Finding {
  const told = management.kind === 'granted' ? management : null;
  const release = told?.release ?? directory.release;
  if (release !== null && !knowsKeyMasters(release)) return failed('release-too-old');
  if (told === null) return unknown;
  return told.onlineSigning ? passed : failed('online-signing-disabled');
}

/** Has the signed-in user Domain Admins rights or equivalent on the server (brief)? */
function checkRights(management: ManagementFact): Finding {
  switch (management.kind) {
    case 'granted':
      return passed;
    case 'access-denied':
      return failed('no-rights');
    case 'no-answer':
      return failed('no-answer');
    default:
      return assertNever(management);
  }
}

/** A check: what it is called, whose answer it rests on, and its rule. */
export type Check =
  | {
      readonly name: CandidateCheckName;
      readonly restsOn: 'dns';
      readonly find: (answer: DnsFact, evidence: Evidence) => Finding;
    }
  | {
      readonly name: CandidateCheckName;
      readonly restsOn: 'management';
      readonly find: (answer: ManagementFact, evidence: Evidence) => Finding;
    };

/** All checks in their order; the first that fails gives the reason. */
export const checks: readonly Check[] = [
  { name: 'answers', restsOn: 'dns', find: checkAnswers },
  { name: 'authoritative', restsOn: 'dns', find: checkAuthoritative },
  { name: 'primary', restsOn: 'management', find: checkPrimary },
  { name: 'online-signing', restsOn: 'management', find: checkOnlineSigning },
  { name: 'rights', restsOn: 'management', find: checkRights },
];
