import type { MoveStepName } from '../../shared/model/key-master';

/*
 * `V` marks a text that a screenshot or the original's documentation shows word for word (dialogs.md); do not polish
 * those. `R` marks a text that no source shows: when one comes up, it is corrected here. Unmarked groups are ours.
 */

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
