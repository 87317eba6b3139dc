import type { KeyType } from '../../shared/model/signing-key';
import type { PendingState } from './change-store/key-rows';

/*
 * The wording of the key editors and of changes to keys, where `V` is word for word
 * what a screenshot or the original's documentation shows (dialogs.md sections 4 and 6), `R` stands in no source,
 * unmarked groups are ours.
 */

/** The key editors. V: labels, with their full stops or without them. R: the titles of Edit. */
export const editorTexts = {
  newTitle: {
    KSK: 'New Key Signing Key (KSK)',
    ZSK: 'New Zone Signing Key (ZSK)',
  } satisfies Record<KeyType, string>,
  editTitle: {
    KSK: 'Edit Key Signing Key (KSK)',
    ZSK: 'Edit Zone Signing Key (ZSK)',
  } satisfies Record<KeyType, string>,
  guidGroup: 'Guid',
  guid: 'Guid:',
  noGuid: '{00000000-0000-0000-0000-000000000000}',
  generationGroup: 'Key Generation',
  generate: 'Generate new signing keys.',
  preGenerated: 'Use pre-generated keys',
  activeKey: 'Use this key as active key:',
  standbyKey: 'Use this key as standby key:',
  propertiesGroup: 'Key Properties',
  algorithm: 'Cryptographic algorithm:',
  keyLength: 'Key length (Bits):',
  provider: 'Select a key storage provider to generate and store keys:',
  rrsetValidity: 'DNSKEY RRSET signature validity period (hours):',
  dnskeyValidity: 'DNSKEY signature validity period (hours):',
  dsValidity: 'DS signature validity period (hours):',
  recordValidity: 'Zone record validity period (hours):',
  replicate: 'Replicate this private key to all DNS servers authoritative for this zone.',
  replicateScope: '(Applicable only to AD integrated zones)',
  rolloverGroup: 'Key Rollover',
  automaticRollover: 'Enable automatic rollover',
  rolloverFrequency: 'Rollover frequency (days):',
  firstRolloverDelay: 'Delay the first rollover by (days):',
  ok: 'OK',
  cancel: 'Cancel',
  /** R(m), dialogs.md 2.2. */
  outOfRange: (minimum: number, maximum: number) => `The value must be between ${minimum} and ${maximum}.`,
} as const;

/** What the editors say beyond the original. */
export const editorHints = {
  preGenerated: 'Not available: there is no key store from which keys could be taken.',
  otherProvider: (provider: string) =>
    `Not possible: keys of ${provider} do not leave it. Only keys of the Microsoft Software Key Storage Provider can be replicated.`,
  fixed: 'Fixed once the key exists.',
  wayRound: 'Fixed once the key exists. Add a KSK with the box on, and retire this one.',
  addSuchKey: 'Add such a key',
  fixedFields: 'Grey fields are fixed once the key exists. The others are used from its next rollover on.',
} as const;

/** The buttons and lines of the KSK and the ZSK tab. R: Remove, Discard. */
export const keyTabTexts = {
  remove: 'Remove',
  discard: 'Discard',
  pendingColumn: 'Change',
  pending: {
    added: 'will be added',
    changed: 'changed',
    retired: 'will be retired',
    removed: 'will be removed',
  } satisfies Record<PendingState, string>,
  retiring: 'retiring at its next rollover',
  unchanged: '',
  selectFirst: 'Select a key first.',
  rollingOver:
    'A key of the zone is rolling over (9116). Keys can be added and changed again when that is done.',
  rolloverAdded: 'This key does not exist yet.',
  rolloverPending: 'Apply or discard the changes of this key first.',
  retireAdded: 'This key does not exist yet. Discard it instead.',
  retiredAlready: 'This key is marked for retirement already.',
  removedAlready: 'This key will be removed. Discard that first.',
  removeAdded: 'This key does not exist yet. Discard it instead.',
  now: 'With OK or Apply, at once',
  later: 'Later',
} as const;

/** What a change does, said on the tab and in M8. */
export const consequenceTexts = {
  key: (keyType: KeyType, algorithm: string, keyLength: number, tag: number | null) =>
    `${keyType} ${algorithm}, ${keyLength} bits${tag === null ? '' : ` (key tag ${tag})`}`,
  added: (key: string, keyMaster: string) =>
    `${keyMaster} makes the key pairs of the new ${key}, and the zone is re-signed with them.`,
  addedToUnsigned: (key: string) => `The new ${key} is used when the zone is signed.`,
  newEntryPoint:
    'The parent zone needs a DS record of the new KSK, and trust anchors set by hand need the key. Both are yours to do.',
  changed: (key: string) => `The new values of the ${key} are used from its next rollover on.`,
  rolloverOff: (key: string) => `The ${key} no longer rolls over by itself.`,
  rolloverOn: (key: string) => `The ${key} rolls over by itself again; the clock starts now.`,
  retiredNow: (key: string) => `The ${key} is marked for retirement. It goes on signing.`,
  retiredLater: (key: string) => `The ${key} is removed at its next rollover, which the clock starts.`,
  retiredByHand: (key: string) =>
    `The ${key} has no automatic rollover. It goes when somebody starts a rollover of it.`,
  removed: (key: string) => `The ${key} and its key pairs are removed.`,
} as const;

/** The boxes of a change. V: M9. R: M8, M11, M12 and the failure. */
export const changeBoxTexts = {
  /** M8. */
  changed: (zone: string, isSigned: boolean) =>
    `The DNSSEC parameters for the zone ${zone} have been changed. ${
      isSigned
        ? 'The zone will be re-signed with the new parameters.'
        : 'They will be used when the zone is signed.'
    }`,
  question: 'Do you want to continue?',
  /** M9. */
  succeeded: 'Configuration of DNSSEC parameters was successful',
  failed: (zone: string) => `The DNSSEC parameters for the zone ${zone} could not be changed.`,
  nothingChanged: 'Nothing was changed. Your changes still stand in the sheet; correct or discard them.',
  /** M11. */
  retire: 'The selected key will be marked for retirement and will be removed at the next key rollover.',
  /** M12: the text of 9104. */
  lastKey:
    'The zone does not have enough signing keys. There must be at least one key signing key (KSK) and at least one zone signing key (ZSK).',
  lastKeyCode: 'Error code 9104.',
  lastKeyRemedy: (keyType: KeyType) => `This is the last ${keyType} that stays. Add another one first.`,
  saving: 'Changing the DNSSEC parameters...',
  reason: 'Reason, for the history (optional):',
  commands: 'The same in PowerShell',
} as const;
