import type { CandidateCheckName, DisqualificationReason } from '../../shared/model/key-master';

/*
 * `V` marks a text that a screenshot or the original's documentation shows word for word (dialogs.md); do not polish
 * those. `R` marks a text that no source shows: when one comes up, it is corrected here. Unmarked groups are ours.
 */

/** The Key Master tab. V: the description (from the wizard page), the second radio. R: the rest of the original's controls. */
export const keyMasterTexts = {
  description:
    'The Key Master is a DNS server that generates and manages cryptographic keys for a DNSSEC protected zone. Any authoritative DNS server that hosts a primary copy of the zone can be the Key Master.',
  group: 'Key Master',
  keep: (server: string) => `The DNS server ${server} is the Key Master.`,
  keepNone: 'The zone has no Key Master.',
  keepTwo: (servers: string) => `The DNS servers ${servers} are both named as the Key Master.`,
  use: 'Use the following DNS server as the Key Master',
  list: 'DNS servers that can be the Key Master',
  placeholder: 'Select a DNS server',
  chooseFirst: 'Select a DNS server from the list, or keep the present Key Master.',
  offline: (keyMaster: string, server: string) =>
    `The Key Master ${keyMaster} is off line. The settings shown are those of the DNS server ${server} after the last successful replication.`,
  noDomainController: (keyMaster: string) =>
    `${keyMaster} is not a domain controller. Take additional security precautions to protect it from attack and to keep the private keys safe. No role other than DNS Server should be installed on it.`,
  notKnownYet: (server: string, time: string) =>
    `The DNS server ${server} does not know of the new Key Master yet. Replication brings it by ${time}.`,
} as const;

/** The search for candidates. R: the first line. The rest is ours. */
export const searchTexts = {
  building: 'Building the list of DNS servers...',
  progress: (answered: number, total: number) => `${answered} of ${total} answered`,
  starting: 'Asking the directory for DNS servers',
  cancelSearch: 'Cancel search',
  searchAgain: 'Search again',
  details: 'Details...',
  summary: (qualified: number, total: number) =>
    `${qualified} of ${total} DNS servers qualify to be the Key Master.`,
  none: 'No other DNS server qualifies to be the Key Master for this zone.',
  cancelled: (answered: number, total: number) =>
    `You stopped the search. The list is incomplete: ${answered} of ${total} DNS servers had answered.`,
  failed: 'The list of DNS servers could not be built.',
  qualifiedGroup: 'Can be the Key Master',
  otherGroup: 'Cannot be the Key Master',
  current: 'current Key Master',
  qualified: 'can be the Key Master',
  site: (site: string) => `Site: ${site}`,
  noSite: 'No site',
  found: 'Servers that have answered',
} as const;

/** The details view of a search. */
export const checkTexts = {
  title: (zone: string) => `DNS servers asked about ${zone}`,
  server: 'DNS server',
  result: 'Result',
  milliseconds: (duration: number) => `${Math.round(duration)} ms`,
  checks: {
    answers: 'Answers',
    authoritative: 'Authoritative',
    primary: 'Primary',
    'online-signing': 'Online signing',
    rights: 'Your rights',
  } satisfies Record<CandidateCheckName, string>,
  results: { passed: 'passed', failed: 'failed', skipped: 'not asked' },
  qualified: 'Qualified',
  reasons: {
    'no-answer': 'Does not answer. It may be switched off or unreachable.',
    'refused-connection': 'Refuses the connection. Its DNS service does not run.',
    'bad-answer': 'Gives an answer that is not valid DNS.',
    'not-authoritative': 'Is not authoritative for the zone.',
    'zone-not-loaded': 'Has not loaded the zone.',
    'zone-expired': 'Its copy of the zone has expired.',
    secondary: 'Holds a secondary copy. A primary copy is needed.',
    'read-only-domain-controller': 'Is a read-only domain controller and gets no private keys.',
    'release-too-old': 'Its Windows release cannot sign online. Windows Server 2012 or later is needed.',
    'online-signing-disabled': 'Online signing is switched off on it.',
    'no-rights': 'You do not have Domain Admins rights, or equivalent, on it.',
    'outside-replication-scope': 'The zone is not replicated to it.',
  } satisfies Record<DisqualificationReason, string>,
} as const;
