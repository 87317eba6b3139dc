import type { RolloverStatus, SigningKeyView } from '../../shared/model/signing-key';

/*
 * `V` marks a text that a screenshot or the original's documentation shows word for word (dialogs.md); do not polish
 * those. `R` marks a text that no source shows: when one comes up, it is corrected here. Unmarked groups are ours.
 */

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
  slots: { active: 'Active', standby: 'Standby', next: 'Next', revoked: 'Revoked' } satisfies Record<
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
