import type { MoveVerb } from '../../shared/model/key-master';

/*
 * Wording of what stands around the original's boxes: the three verbs, consequences, two holders, a zone seized without
 * its keys, and its re-sign. All of it is ours.
 */

/** The three verbs: which one OK performs, and why not another. */
export const verbTexts = {
  asking: (keyMaster: string) => `Asking ${keyMaster} whether it answers...`,
  askingNone: 'Checking who holds the role...',
  stop: 'Stop asking',
  stopped: 'You stopped asking the Key Master. OK asks it again.',
  again: 'Ask again',
  failed: 'The Key Master could not be asked.',
  will: {
    transfer: 'OK will transfer the role.',
    seize: 'OK will seize the role.',
    assign: 'OK will assign the role.',
  } satisfies Record<MoveVerb, string>,
  none: 'The role cannot be moved now.',
  notAvailable: {
    transfer: (why: string) => `Transfer is not available: ${why}.`,
    seize: (why: string) => `Seize is not available: ${why}.`,
    assign: (why: string) => `Assign is not available: ${why}.`,
  } satisfies Record<MoveVerb, (why: string) => string>,
  online: (keyMaster: string) => `${keyMaster} answers`,
  answers: (keyMaster: string, milliseconds: number) =>
    `${keyMaster} answers (${Math.round(milliseconds)} ms)`,
  silent: (keyMaster: string) => `${keyMaster} does not answer`,
  unconfirmed: (keyMaster: string) => `${keyMaster} answers and does not confirm that it holds the role`,
  fileBacked: 'the zone is file-backed',
  notSigned: 'the zone is not signed',
  noHolder: 'nobody holds the role',
  hasHolder: (keyMaster: string) => `${keyMaster} holds the role`,
  twoHolders: 'the directory names two Key Masters, and one of them has to be kept first',
  somebody: 'the Key Master',
  /** Why the second radio is greyed, where none of the three is available. */
  notSignedReason: (zone: string) =>
    `The Key Master role cannot be moved here because the zone ${zone} is not signed and its Key Master answers: a transfer needs a signed zone. You act next: sign the zone first, or seize the role by PowerShell (Reset-DnsServerZoneKeyMasterRole -SeizeRole).`,
  twoHoldersReason:
    'The Key Master role cannot be moved now: the directory names two Key Masters, and a move takes the role from one of them only. You act next: keep one of them first.',
  offlineReason: (keyMaster: string) =>
    `The Key Master role cannot be moved now: ${keyMaster} does not answer.`,
  otherReason: 'The Key Master role cannot be moved now.',
} as const;

/** Two holders. */
export const holderTexts = {
  title: 'Two Key Masters.',
  body: (servers: string) =>
    `The directory names ${servers}, and each of them may act as one. You act next: choose the one that stays.`,
  keep: (server: string) => `Keep ${server} as Key Master`,
} as const;

/** A zone that was seized without its keys. */
export const outOfReachTexts = {
  title: 'Seized, not re-signed.',
  what: (keyMaster: string, zone: string) =>
    `${keyMaster} holds the role for ${zone} and cannot use all of its private keys. No keys were made and nothing was signed.`,
  until: 'You can take this back until the zone is re-signed. You act next:',
  handBack: (server: string) => `Hand back to ${server}`,
  silent: (servers: string) => `${servers} does not answer now; the button works as soon as it does.`,
  notHeard: (server: string, time: string | null) => {
    const news =
      time === null ? 'Replication has to bring it the news' : `Replication brings it the news by ${time}`;
    return `${server} answers and has not heard yet that the role was taken from it, so that a transfer would change nothing. ${news}; the server acts next, at its next look into the directory, within the polling interval. The button works then.`;
  },
  reSign: 'Re-sign now',
} as const;

/** The re-sign with new keys. */
export const reSignTexts = {
  lead: (zone: string) => `The zone ${zone} gets new keys, and this is final.`,
  leadSameKeys: (zone: string) => `The zone ${zone} is signed again with the keys it has.`,
  text: (zone: string, keyMaster: string) =>
    `The zone ${zone} will be re-signed on the Key Master ${keyMaster}.`,
  accept: 'Re-sign with new keys',
  acceptSameKeys: 'Re-sign',
  notDone: (zone: string) => `The zone ${zone} could not be re-signed.`,
  done: (zone: string) => `The zone ${zone} has been re-signed.`,
  anchorsBroke: (servers: string) =>
    `The trust anchors on ${servers} are out of date: answers of the zone do not validate there until they are updated. You act next.`,
  beingMade:
    'The new keys are still being made. The server acts next; the trust anchors can be updated when it has finished.',
  update: 'Update trust anchors',
  later: 'Later',
  notUpdated: (zone: string) => `The trust anchors of the zone ${zone} could not be updated.`,
  tryAgain: 'Try again',
  updated: (zone: string) =>
    `The trust anchors of the zone ${zone} have been updated on every server that could be reached. Domain controllers further away get them by replication: the clock acts next.`,
} as const;

/** What an act brings about. Servers are FQDNs, ready to be shown. */
export const consequenceTexts = {
  becomes: (server: string) => `${server} becomes the Key Master.`,
  stops: (server: string) => `${server} stops being the Key Master.`,
  believesOn: (server: string) =>
    `${server} goes on believing that it is the Key Master until it reads the directory again.`,
  believesOff: (server: string) =>
    `${server} cannot be told. It learns that it is no longer the Key Master when it is back.`,
  turnsBogus: (server: string, moment: string, cause: string) =>
    `On ${server} validation of the zone fails from ${moment} on: ${cause}`,
  twoRemain: (servers: string) =>
    `The directory goes on naming two Key Masters: ${servers}. Keep one of them afterwards.`,
  keysStay: (count: number) =>
    count === 1 ? 'One private key stays in use.' : `${count} private keys stay in use.`,
  keysLost: (server: string, keys: string) => `${server} cannot use these private keys: ${keys}.`,
  key: (type: string, name: string, where: string) => `${type} ${name} (${where})`,
  keyOn: (servers: string) => `on ${servers}`,
  keyNowhere: 'held nowhere any more',
  mustBeReSigned: (zone: string) =>
    `No keys are made and nothing is signed now. The zone ${zone} must be re-signed.`,
  anchorsBreak: (servers: string) =>
    `Re-signing makes the trust anchors on ${servers} invalid. They must be updated afterwards.`,
  anchorsStay: (servers: string) => `The trust anchors on ${servers} stay valid.`,
  newKeys: (count: number) =>
    count === 1 ? 'A new signing key is made.' : `${count} new signing keys are made.`,
  known: (time: string) => `All DNS servers that can be reached know of it by ${time}.`,
  notReached: (servers: string) => `${servers} cannot be reached now and will learn of it later.`,
  transferBack: (to: string) => `You can take it back at any time: transfer the role back to ${to}.`,
  handBack: (servers: string) =>
    `You can take it back until the zone is re-signed: hand the role back to ${servers}. After re-signing it is final.`,
  handBackNowhere: 'It cannot be taken back: no server has the keys any more.',
  noKeyGivenUp: 'This can be taken back: no key is given up.',
  irreversible: 'This cannot be taken back.',
} as const;

/** What every confirmation has besides. */
export const confirmationTexts = {
  command: 'The same in PowerShell',
  copy: 'Copy',
  copied: 'Copied',
  reason: 'Reason (kept in the history)',
} as const;

/** The views that one opens from the Key Master tab. */
export const reportTexts = {
  custody: 'Who has the keys...',
  beliefs: 'Who believes what...',
  anchors: 'Trust anchors...',
  delegation: 'DS records...',
} as const;
