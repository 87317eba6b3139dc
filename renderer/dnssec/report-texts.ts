import type { RoleRemedy, RoleState } from '../../shared/model/beliefs';
import type { CustodyKey, CustodyVerdict, KeyAccess, KeyAccessObstacle } from '../../shared/model/custody';
import type { TrustAnchorState } from '../../shared/model/trust-anchor-matrix';

/*
 * Wording of the views beyond the original: custody, beliefs, trust anchors. All of it is ours.
 */

const slots: Record<CustodyKey['slot'], string> = {
  active: 'active',
  standby: 'standby',
  next: 'next',
  revoked: 'revoked',
};

const through: Record<Extract<KeyAccess, { kind: 'usable' }>['through'], string> = {
  directory: 'Yes, from Active Directory',
  'certificate-store': 'Yes, in its certificate store',
  device: 'Yes, on the device',
};

const obstacles: Record<KeyAccessObstacle, string> = {
  'in-another-certificate-store': 'No: in the certificate store of another server',
  'device-not-connected': 'No: it does not reach the device',
  'read-only-domain-controller': 'No: read-only domain controllers get no private keys',
  'release-too-old': 'No: its Windows release is too old',
  'not-replicated-yet': 'Not yet: on its way by replication',
  'outside-directory': 'No: the zone is not replicated to it',
  'being-made': 'Not yet: the key is being made',
  lost: 'No: nothing holds the key any more',
};

/** Servers by keys. */
export const custodyTexts = {
  title: (zone: string) => `Who has the keys of ${zone}`,
  lead: 'Which DNS server can use which private key now. A server that can use all of them can take the Key Master role and go on signing; any other one leaves a zone that must be re-signed with new keys.',
  loading: 'Looking for the private keys',
  server: 'DNS server',
  key: ({ keyType, slot, keyTag }: Pick<CustodyKey, 'keyType' | 'slot' | 'keyTag'>) =>
    `${keyType} ${keyTag ?? '(being made)'}, ${slots[slot]}`,
  verdict: 'If it became Key Master',
  verdicts: {
    'keys-accessible': 'keys accessible',
    'must-be-re-signed': 'zone must be re-signed',
    'no-candidate': 'cannot be the Key Master',
  } satisfies Record<CustodyVerdict, string>,
  access: (access: KeyAccess) =>
    access.kind === 'usable' ? through[access.through] : obstacles[access.reason],
  keyMaster: 'Key Master',
  off: 'switched off',
  noKeys: 'The zone has no signing keys.',
} as const;

const enumerate = (servers: readonly string[]): string => {
  const last = servers.at(-1) ?? '';
  return servers.length < 2 ? last : `${servers.slice(0, -1).join(', ')} and ${last}`;
};

/** Who believes what. */
export const beliefTexts = {
  title: (zone: string) => `Who believes what about ${zone}`,
  loading: 'Asking the servers what they believe',
  states: {
    'one-holder': 'One Key Master, and every server knows it.',
    'two-holders': 'Two Key Masters: the directory names more than one.',
    'no-holder': 'No Key Master: the directory names none.',
    'not-yet-noticed': 'One Key Master, and not every server has noticed yet.',
    'holder-offline': 'The Key Master is off line.',
  } satisfies Record<RoleState, string>,
  remedy: ({ kind, servers }: RoleRemedy) => {
    const names = enumerate(servers);
    switch (kind) {
      case 'wait':
        return `Nothing to do: replication and the next poll tell ${names === '' ? 'the others' : names}.`;
      case 'keep-one-holder':
        return `You act next: choose which of ${names} stays the Key Master, on the Key Master tab.`;
      case 'assign':
        return 'You act next, if the zone is to be signed: assign a Key Master.';
      case 'bring-back-or-seize':
        return `You act next: bring ${names} back, or seize the role on another server.`;
      case 'poll':
        return `You can have ${names} read the directory at once.`;
      case 'none':
        return 'Nothing to do.';
    }
  },
  directory: (holders: readonly string[]) =>
    holders.length === 0
      ? 'The directory names no Key Master.'
      : `The directory names ${enumerate(holders)}.`,
  server: 'DNS server',
  believes: 'Believes that the Key Master is',
  itself: 'itself',
  none: 'nobody',
  replicated: 'Last replication',
  learns: 'Knows it',
  knows: 'knows it',
  learnsAt: (time: string) => `by ${time}`,
  learnsNever: 'when it can be reached again',
  learnsWhenTold: 'when its replication goes on, or when it is told',
  off: 'switched off',
  cutOff: 'cut off',
  ago: (span: string) => `${span} ago`,
  now: 'up to date',
  poll: 'Read now',
  pollOn: (server: string) => `Have ${server} read the directory now`,
} as const;

/** Trust anchors by server. */
export const anchorTexts = {
  title: (zone: string) => `Trust anchors of ${zone}`,
  loading: 'Reading the trust anchors of the servers',
  distributed: 'The zone distributes its trust anchors through Active Directory.',
  notDistributed: 'The zone does not distribute its trust anchors.',
  expected: (tags: readonly number[]) =>
    tags.length === 0
      ? 'The zone publishes no key signing key now.'
      : `Key signing ${tags.length === 1 ? 'key' : 'keys'} to be trusted: ${tags.join(', ')}.`,
  server: 'DNS server',
  state: 'Trust anchors',
  trusted: 'Trusts',
  source: 'From',
  states: {
    valid: 'valid',
    'out-of-date': 'out of date: answers of the zone do not validate there',
    missing: 'missing',
    none: 'none',
  } satisfies Record<TrustAnchorState, string>,
  sources: { forest: 'Active Directory', 'by-hand': 'added by hand', 'own-zone': 'its own zone' },
  redistribute: 'Update trust anchors',
  redistributing: 'Updating the trust anchors...',
  redistributed: 'The trust anchors have been updated where a server could be reached.',
} as const;
