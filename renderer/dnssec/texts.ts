import type { CandidateCheckName, DisqualificationReason, MoveStepName } from '../../shared/model/key-master';
import type { EditObstacle } from '../../shared/model/dnssec-properties';
import type { RolloverStatus, SigningKeyView } from '../../shared/model/signing-key';
import type { TabName } from './store/dialog-state';

/*
 * All wording of the DNSSEC dialogs.
 *
 * `V` marks a text that a screenshot or the original's documentation shows word for word (reference dialogs.md);
 * do not polish those. `R` marks a text that no source shows; when one comes up, this is the only file to correct.
 * Unmarked groups are ours, beyond the original.
 */

/** The property sheet. V: the tabs and their order, OK. R: title, Cancel, Apply, loading. */
export const sheetTexts = {
  title: (zone: string) => `DNSSEC Properties for ${zone}`,
  tabs: {
    'key-master': 'Key Master',
    ksk: 'KSK',
    zsk: 'ZSK',
    nsec: 'Next Secure (NSEC)',
    'trust-anchor': 'Trust Anchor',
    advanced: 'Advanced',
  } satisfies Record<TabName, string>,
  ok: 'OK',
  cancel: 'Cancel',
  apply: 'Apply',
  close: 'Close',
  retry: 'Retry',
  loading: 'Loading the DNSSEC settings from the Key Master...',
  probing: (keyMaster: string) => `Asking ${keyMaster} whether it answers...`,
  probingNone: 'Checking who holds the role...',
  planning: 'Checking the change...',
  moving: 'Changing the Key Master...',
  signing: 'Re-signing the zone...',
  updating: 'Updating the trust anchors...',
  stop: 'Stop',
  obstacles: {
    'key-master-offline':
      'Nothing can be changed here while the Key Master is off line: only the DNS server acting as the key master for the zone may perform this operation (9101). The Key Master tab is where you act next.',
    'no-key-master':
      'Nothing can be changed here while the zone has no Key Master: only the DNS server acting as the key master for the zone may perform this operation (9101). Assign one on the Key Master tab.',
    'keys-not-accessible':
      'Nothing can be changed here until the zone is re-signed or the role is handed back: the Key Master cannot use all of its signing keys (9107).',
    'zone-locked-for-signing':
      'Nothing can be changed here while signing keys are being made. The server acts next; the status bar shows how far it has come.',
    'no-rights-on-key-master':
      'Nothing can be changed here: you do not have Domain Admins rights, or equivalent, on the Key Master.',
  } satisfies Record<EditObstacle, string>,
} as const;

/** Message boxes. V: the text of M6. R: everything else. */
export const boxTexts = {
  /** R(m): the caption of the original's message boxes. */
  title: 'DNS',
  ok: 'OK',
  cancel: 'Cancel',
  yes: 'Yes',
  no: 'No',
  /** M2. */
  buildList: (zone: string) =>
    `All authoritative DNS servers capable of DNSSEC online signing will be loaded for the zone ${zone}. This operation may take some time.`,
  /** M1; the age of the local copy is ours. */
  notLoaded: (zone: string, keyMaster: string) =>
    `The DNSSEC settings for the zone ${zone} could not be loaded from the Key Master ${keyMaster}. The Key Master may be offline.`,
  loadLocal: (server: string) =>
    `Do you want to load the DNSSEC settings from the local DNS server ${server}?`,
  localCopyAge: (server: string, age: string, moment: string) =>
    `The settings that ${server} has are those of the last successful replication ${age} ago, ${moment}.`,
  localCopyNow: (server: string, moment: string) =>
    `The settings that ${server} has are those of the last successful replication a moment ago, ${moment}.`,
  /** M4, transfer. */
  changeKeyMaster: (zone: string, from: string, to: string) =>
    `The Key Master for the zone ${zone} will be changed from ${from} to ${to}.`,
  /** M4 where the directory knows no Key Master. */
  setKeyMaster: (zone: string, to: string) => `The Key Master for the zone ${zone} will be ${to}.`,
  /** M4, seizure. */
  seizeKeyMaster: (zone: string, from: string, to: string) =>
    `The current Key Master ${from} for the zone ${zone} is not available. The Key Master role will be seized by ${to}.`,
  /** M4, seizure from a server that answers and does not hold the role as it sees it. */
  seizeUnconfirmed: (zone: string, from: string, to: string) =>
    `The current Key Master ${from} for the zone ${zone} does not confirm its role. The Key Master role will be seized by ${to}.`,
  /** M4, of two holders. */
  keepKeyMaster: (zone: string, from: string, to: string) =>
    `The Key Master for the zone ${zone} will be ${to}. The role is taken from ${from}.`,
  /** M5. */
  keysNotAccessible: (zone: string, from: string | null, to: string) =>
    from === null
      ? `The private key material for the zone ${zone} is not accessible to the DNS server ${to}.`
      : `The Key Master ${from} cannot be contacted to transfer the private key material for the zone ${zone}, and the private key material is not accessible to the DNS server ${to}.`,
  newKeysNeeded:
    'If you continue, new signing keys must be generated, the zone must be re-signed, and trust anchors must be updated.',
  question: 'Do you want to continue?',
  /** M6. */
  updated: (zone: string) => `The Key Master for the zone ${zone} has been updated successfully`,
  /** M7. */
  notUpdated: (zone: string) => `The Key Master for the zone ${zone} could not be updated.`,
  /** M13. */
  fileBacked: (zone: string) =>
    `The Key Master role cannot be transferred because the zone ${zone} is file-backed. File-backed zones have only one primary, authoritative DNS server.`,
  errorCode: (code: number) => `Error code ${code}.`,
} as const;

/** What M4 and M7 add below the original's text. */
export const moveTexts = {
  whatWillHappen: 'What will happen',
  already: (to: string) => `${to} is the Key Master already. Nothing changes.`,
  notHeardYet: (to: string) =>
    `${to} has not heard yet that the role was taken from it. Replication tells it, and it reads the directory: the clock acts next. Hand the role back afterwards.`,
  leads: {
    transfer: (to: string) => `${to} takes over the role; the keys stay as they are.`,
    seize: (to: string) => `${to} takes the role without asking; the keys stay as they are.`,
    assign: (to: string) => `${to} becomes the first Key Master of the zone.`,
    keep: (to: string) => `${to} stays the only Key Master.`,
    withoutKeys: (to: string) => `${to} takes the role without the keys: the zone must be re-signed.`,
  },
  /** What the buttons of M4 and M5 do. */
  accept: {
    transfer: (to: string) => `OK transfers the role to ${to}.`,
    seize: (to: string) => `OK seizes the role for ${to}.`,
    assign: (to: string) => `OK assigns the role to ${to}.`,
    keep: (to: string) => `OK leaves the role with ${to} alone.`,
    next: 'OK asks once more before the role is seized without its keys.',
    withoutKeys: (to: string) => `Yes seizes the role for ${to} without its keys.`,
  },
  decline: { cancel: 'Cancel changes nothing.', no: 'No changes nothing.' },
  mustBeReSigned: (zone: string) =>
    `No keys were made and nothing was signed. You act next: hand the role back, or re-sign the zone ${zone}.`,
  showSteps: (count: number, server: string) => `Show the ${count} steps on ${server}`,
  stepList: 'Steps',
  whatWasDone: 'What was done',
  nothingDone: 'Nothing was changed. The next step is yours.',
  stepResults: {
    done: 'done',
    failed: 'failed',
    ignored: 'failed, does no harm',
    skipped: 'skipped',
    'not-reached': 'not reached',
  },
  steps: {
    'check-arguments': 'Check the request',
    'check-zone': 'Check that the zone is a writable, Active Directory-integrated primary zone',
    'check-signed': 'Check that the zone is signed',
    'refresh-key-masters': 'Read the list of Key Masters from Active Directory',
    'check-already-key-master': 'Check whether the server is the Key Master already',
    'check-private-keys': 'Check access to the private key of every signing key',
    'find-key-master': 'Find the current Key Master in Active Directory',
    'confirm-key-master': 'Have the current Key Master confirm its role',
    'refresh-zone': 'Read the properties of the zone from Active Directory',
    'add-to-new-holder': 'Add the zone to the list of the new Key Master',
    'remove-from-old-holder': 'Remove the zone from the list of the old Key Master',
    'notify-old-holder': 'Have the old Key Master read its list again',
    success: 'Report success',
  } satisfies Record<MoveStepName, string>,
} as const;

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

/** KSK and ZSK tabs. V: captions, columns as far as the screenshots show them, Edit, Rollover, Retire. R: the rest. */
export const keyTexts = {
  kskCaption: 'Key signing keys (KSKs)',
  zskCaption: 'Zone signing keys (ZSKs)',
  columns: {
    algorithm: 'Algorithm',
    keyLength: 'Key length',
    provider: 'KSP',
    replication: 'Replication',
    rolloverState: 'Rollover state',
    initialOffset: 'Initial rollover offset',
    rolloverFrequency: 'Rollover frequency',
    dnskeyValidity: 'DNSKEY signature validity',
    dsValidity: 'DS signature validity',
    recordValidity: 'Zone record validity',
  },
  enabled: 'Enabled',
  disabled: 'Disabled',
  add: 'Add',
  edit: 'Edit',
  rollover: 'Rollover',
  retire: 'Retire',
  none: 'The zone has no keys of this kind.',
  detailsOf: 'Selected key',
  guid: 'GUID',
  rolloverStatus: 'Rollover status',
  rolloverSince: 'Since',
  rolloverUntil: 'Goes on',
  nextRollover: 'Next rollover',
  lastRollover: 'Last rollover',
  noNextRollover: 'By hand only: automatic rollover is off',
  slot: 'Use',
  keyTag: 'Key tag',
  privateKey: 'Private key',
  slots: { active: 'Active', standby: 'Standby', next: 'Next' } satisfies Record<
    SigningKeyView['slot'],
    string
  >,
  noKeyPairs: 'No key pair yet',
  pendingTag: 'being made',
  custody: {
    directory: 'Active Directory',
    certificateStore: (server: string) => `Certificate store of ${server}`,
    device: (device: string, servers: readonly string[]) =>
      servers.length === 0
        ? `${device}, out of reach of every server`
        : `${device}, reached by ${servers.join(', ')}`,
    lost: 'Lost: nothing holds it any more',
    pending: 'being made',
  },
  hours: (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  days: (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`,
  rolloverStatuses: {
    'not-rolling': 'No rollover is running.',
    queued: 'Queued. The Key Master starts it when no other key is rolling over.',
    'roll-started': 'Started. The Key Master acts next.',
    'zsk-waiting-for-dnskey-ttl': 'Waiting for the TTL of the DNSKEY records to pass.',
    'zsk-waiting-for-maxzone-ttl': 'Waiting for the longest TTL of the zone to pass.',
    'ksk-waiting-for-ds-update': 'Waiting for the parent zone to publish the new DS record.',
    'ksk-waiting-for-ds-ttl': 'Waiting for the TTL of the DS record to pass.',
    'ksk-waiting-for-dnskey-ttl': 'Waiting for the TTL of the DNSKEY records to pass.',
    'ksk-waiting-for-5011-remove-hold-down': 'Waiting for the RFC 5011 remove hold-down time to pass.',
    'roll-error': 'The rollover failed. It is yours to start again; the Key Master does not repeat it.',
  } satisfies Record<RolloverStatus, string>,
} as const;
