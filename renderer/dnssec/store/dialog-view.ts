import { assertNever } from '../../../shared/assert-never';
import type { CustodyVerdict } from '../../../shared/model/custody';
import type { DnssecProperties, KeysOutOfReach } from '../../../shared/model/dnssec-properties';
import type { Candidate, MoveResult, VerbGate } from '../../../shared/model/key-master';
import type { LoadedDialog, SearchState } from './dialog-state';

/** One value for every empty list, so that a selector sees no change where there is none. */
const noCandidates: readonly Candidate[] = [];

/** The servers a search has found so far. */
export function candidatesOf(search: SearchState): readonly Candidate[] {
  switch (search.kind) {
    case 'running':
    case 'finished':
    case 'cancelled':
      return search.candidates;
    case 'none':
    case 'asking':
    case 'failed':
      return noCandidates;
    default:
      return assertNever(search);
  }
}

/** The servers of a list, those that qualify apart from the others, each in the order of their names. */
export function partitionCandidates(candidates: readonly Candidate[]): {
  readonly qualified: readonly Candidate[];
  readonly others: readonly Candidate[];
} {
  const sorted = [...candidates].sort((a, b) => a.fqdn.localeCompare(b.fqdn, 'en', { numeric: true }));
  return {
    qualified: sorted.filter(({ verdict }) => verdict.kind === 'qualified'),
    others: sorted.filter(({ verdict }) => verdict.kind !== 'qualified'),
  };
}

/** The Key Master the sheet shows: the answer to a move made here is newer than a reload. */
export function shownKeyMaster(dialog: LoadedDialog): string | null {
  return dialog.lastMove?.to ?? dialog.properties.keyMaster;
}

/** A server's name as the original's first radio shows it: `DC1` of `DC1.contoso.com`. */
export function shortName(fqdn: string): string {
  return fqdn.split('.', 1)[0] ?? fqdn;
}

/** The server picked in the drop-down. */
export function chosenCandidate(dialog: LoadedDialog): Candidate | undefined {
  return candidatesOf(dialog.search).find(({ server }) => server === dialog.draft.target);
}

/** The server that OK or Apply would make Key Master, `undefined` when the draft changes nothing. */
export function pendingTarget(dialog: LoadedDialog): string | undefined {
  if (dialog.draft.choice === 'keep') return undefined;
  const candidate = chosenCandidate(dialog);
  return candidate === undefined || candidate.isKeyMaster ? undefined : candidate.server;
}

/** What the keys say about a server as Key Master, `undefined` while nobody knows. */
export function custodyVerdict({ custody }: LoadedDialog, server: string): CustodyVerdict | undefined {
  return custody?.rows.find((row) => row.server === server)?.verdict;
}

/** The gates of the three verbs: what a live probe found is newer than what the settings came with. */
export function currentVerbs({ probe, properties }: LoadedDialog): readonly VerbGate[] {
  return probe.kind === 'answered' ? probe.probe.verbs : properties.verbs;
}

/** What is left of the keys after a move made here that the asked server has not heard of yet. */
function outOfReachBy(lastMove: MoveResult): KeysOutOfReach | null {
  const { reversibility, consequences } = lastMove;
  if (reversibility.kind !== 'hand-back-before-re-sign') return null;
  return {
    keys: consequences.flatMap((it) => (it.kind === 'keys-not-accessible' ? it.keys : [])),
    // Whether they answer is known when the asked server knows who holds the role.
    handBackTo: reversibility.to.map((fqdn) => ({
      server: shortName(fqdn),
      fqdn,
      online: false,
      heard: false,
      hearsAt: null,
    })),
    trustAnchorServers: consequences.flatMap((it) =>
      it.kind === 'trust-anchors-will-break' ? it.servers : [],
    ),
  };
}

/** Seized without its keys and not re-signed? `null` when the Key Master has what it needs. */
export function keysOutOfReach({ properties, lastMove }: LoadedDialog): KeysOutOfReach | null {
  return properties.keysOutOfReach ?? (lastMove === null ? null : outOfReachBy(lastMove));
}

/** Does the directory name more than one Key Master? */
export function hasTwoHolders({ properties }: LoadedDialog): boolean {
  return properties.holders.length > 1;
}

/** Is the role on its way, a change or a signature being made? None can be stopped, so the sheet waits. */
export function isActing({ move, changes, reSign, rollover }: LoadedDialog): boolean {
  return (
    rollover.kind === 'starting' ||
    changes.run.kind === 'saving' ||
    move.kind === 'moving' ||
    reSign.kind === 'signing' ||
    reSign.kind === 'updating'
  );
}

/** Is something being found out that the user may stop waiting for? */
export function isPreparing({ move, reSign }: LoadedDialog): boolean {
  return move.kind === 'probing' || move.kind === 'planning' || reSign.kind === 'planning';
}

/** Is a call under way that the sheet has to wait for? */
export function isBusy(dialog: LoadedDialog): boolean {
  return isActing(dialog) || isPreparing(dialog);
}

/** Is a box open, or a call under way? Then nothing else of the kind can begin. */
export function isEngaged({ move, changes, reSign, rollover }: LoadedDialog): boolean {
  return (
    move.kind !== 'none' || changes.run.kind !== 'none' || reSign.kind !== 'none' || rollover.kind !== 'none'
  );
}

/** Does a countdown run? */
function isThreatened({ outlook }: DnssecProperties): boolean {
  return outlook !== null && outlook.bogusAt !== null;
}

/** Does a key of the zone roll over, or wait for its turn? */
function hasRollover({ keySigningKeys, zoneSigningKeys }: DnssecProperties): boolean {
  return [...keySigningKeys, ...zoneSigningKeys].some(
    ({ descriptor }) => descriptor.rolloverStatus !== 'not-rolling',
  );
}

/**
 * Does the sheet show something that passes by itself?
 *
 * A server that comes back, replication that arrives, keys that are made, a rollover, a countdown: then the settings are read again whenever
 * the world has changed. Otherwise the sheet stays as it was opened, as in Windows.
 */
export function awaitsWorld(dialog: LoadedDialog): boolean {
  const { properties, lastMove, reSign } = dialog;
  return (
    properties.source.kind === 'local-copy' ||
    properties.keysOutOfReach !== null ||
    properties.editObstacle === 'zone-locked-for-signing' ||
    isThreatened(properties) ||
    hasRollover(properties) ||
    hasTwoHolders(dialog) ||
    reSign.kind === 'signed' ||
    lastMove !== null
  );
}
