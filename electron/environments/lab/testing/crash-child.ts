/**
 * A program that is meant to be killed: runs the lab below a folder and says on standard output what it does.
 *
 * `crash-child <folder> <task> <durability>`. Tasks: `make-keys` makes the forest's key pairs and ends; `move` transfers
 * the role between DC1 and DC2 until it is killed; `ways-back` does so, too, and takes moves back, saves checkpoints and
 * restores them. Durability `hasty` answers before it writes, which is the mistake that the test has to find.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createKeyProtector } from '../../../adapters/key-protector';
import { createKeyVault } from '../../../adapters/key-vault';
import { publicKeyParts } from '../../../adapters/key-maker';
import type { KeyVault, StateStore } from '../../../adapters/ports';
import { createStateStore } from '../../../adapters/state-store/state-store';
import { collectingLog } from '../../../adapters/testing/collecting-log';
import { fakeSafeStorage } from '../../../adapters/testing/fake-safe-storage';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { Checkpoint, UndoableAct } from '../../../../shared/model/lab';
import { decide } from '../../../engine/decide';
import type { SigningKey, World } from '../../../engine/forest/world';
import { publicKeyField } from '../../../engine/records/dnskey-rdata';
import { zonesOn } from '../../../engine/forest/zone-copy';
import { decideAt } from '../decide-at';
import type { LabEnvironment } from '../lab-environment';
import { restoredWorld } from '../restored-world';
import type { CrashReport } from './crash-report';
import { shortKeyMaker } from './short-key-maker';
import { createTestLab, standingClock, untilKeysAreMade } from './test-lab';
import { valueOf } from './value-of';
import { textDigest, worldDigest } from './world-digest';

const zone = 'secure.contoso.com';

/** Longer than replication within a site and a poll together: every move finds the one before known everywhere. */
const betweenMoves = 400_000;

/** How long the hasty store waits before it writes what it has acknowledged, in milliseconds. */
const haste = 15;

const [folder = '', task = '', durability = ''] = process.argv.slice(2);
const clock = standingClock();
const log = collectingLog();

/** Synchronous: what was said before a kill has been said. */
function say(report: CrashReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

function openStore(): StateStore {
  const store = createStateStore({ path: join(folder, 'state.db'), clock, log });
  const append: StateStore['append'] = (...row) => void setTimeout(() => store.append(...row), haste);
  return durability === 'hasty' ? { ...store, append } : store;
}

function openVault(): KeyVault {
  const protector = createKeyProtector(fakeSafeStorage(), 'linux');
  const vault = createKeyVault({ folder: join(folder, 'keys'), protector, log });
  return {
    ...vault,
    save: (keyId, specification, pair) => {
      say({ kind: 'saving', keyId, publicKey: pair.publicKey });
      return vault.save(keyId, specification, pair);
    },
  };
}

async function isIntact(vault: KeyVault, { id, algorithm, publicKey }: SigningKey): Promise<boolean> {
  const octets = await vault.readPrivateKey(id);
  if (octets === null) return false;
  const key = createPrivateKey({ key: Buffer.from(octets), format: 'der', type: 'pkcs8' });
  const field = publicKeyField(algorithm, publicKeyParts(createPublicKey(key)));
  return Buffer.from(field).toString('base64') === publicKey;
}

function holders(lab: LabEnvironment): string[] {
  return Object.keys(lab.world.servers).filter((server) =>
    zonesOn(lab.world, server).some(({ name, isKeyMaster }) => name === zone && isKeyMaster),
  );
}

async function reportRestored(lab: LabEnvironment, vault: KeyVault): Promise<void> {
  const made = Object.values(lab.world.keys).filter(({ publicKey }) => publicKey !== null);
  const intact = await Promise.all(made.map((key) => isIntact(vault, key)));
  say({
    kind: 'restored',
    digest: stateDigest(await stateOf(lab)),
    setAside: lab.status().setAside?.reason ?? null,
    holders: holders(lab),
    keys: Object.fromEntries(made.map(({ id, publicKey }) => [id, publicKey ?? ''])),
    damagedKeys: made.filter((_key, index) => intact[index] !== true).map(({ id }) => id),
  });
}

/** What is on disk, as far as a user can tell. */
interface State {
  readonly world: World;
  readonly undoable: readonly UndoableAct[];
  readonly checkpoints: readonly Checkpoint[];
}

function stateDigest({ world, undoable, checkpoints }: State): string {
  return `${worldDigest(world)}-${textDigest(JSON.stringify([undoable, checkpoints]))}`;
}

async function stateOf(lab: LabEnvironment): Promise<State> {
  const { undoable, checkpoints } = valueOf(await lab.readLab());
  return { world: lab.world, undoable, checkpoints };
}

/** Something that is done, and the state to which it leads. */
interface Act {
  readonly after: State;
  readonly carryOut: () => Promise<Outcome<unknown>>;
}

function latest(undoable: readonly UndoableAct[]): readonly UndoableAct[] {
  return undoable.slice(0, 50);
}

function moveAct(lab: LabEnvironment, state: State): Act {
  const target = holders(lab).includes('DC1') ? 'DC2' : 'DC1';
  const order = { source: 'dialog', reason: null } as const;
  const command = { kind: 'move-key-master', zone, target, mode: 'transfer', order } as const;
  const { world } = decideAt<'move-key-master'>(state.world, clock.now(), command);
  const act = { act: command.kind, zone, server: target, at: clock.now() };
  return {
    after: { ...state, world, undoable: latest([act, ...state.undoable]) },
    carryOut: () => lab.moveKeyMaster({ server: 'DC1', zone, target, mode: 'transfer', reason: null }),
  };
}

function undoAct(lab: LabEnvironment, state: State, store: StateStore): Act | null {
  const [act, ...undoable] = state.undoable;
  const earlier = store.loadUndo();
  if (act === undefined || earlier === null) return null;
  const kind = { kind: 'undo', act: act.act } as const;
  const world = restoredWorld({ earlier, present: state.world, machineTime: clock.now(), act: kind });
  return { after: { ...state, world, undoable }, carryOut: () => lab.undoAct() };
}

const checkpoint = 'A checkpoint';

function saveAct(lab: LabEnvironment, state: State): Act {
  const checkpoints = [{ name: checkpoint, savedAt: clock.now() }];
  return { after: { ...state, checkpoints }, carryOut: () => lab.saveCheckpoint({ name: checkpoint }) };
}

function restoreAct(lab: LabEnvironment, state: State, store: StateStore): Act | null {
  const earlier = store.loadCheckpoint(checkpoint);
  if (earlier === null) return null;
  const present = decide<'advance'>(state.world, { kind: 'advance', to: clock.now() }).world;
  const kind = { kind: 'restore-checkpoint', name: checkpoint } as const;
  const world = restoredWorld({ earlier, present, machineTime: clock.now(), act: kind });
  const act = { act: kind.kind, zone: null, server: null, at: present.time };
  return {
    after: { ...state, world, undoable: latest([act, ...state.undoable]) },
    carryOut: () => lab.restoreCheckpoint({ name: checkpoint }),
  };
}

/** The acts of the task in turn; one that is not possible now is passed over. */
function nextAct(lab: LabEnvironment, state: State, store: StateStore, turn: number): Act | null {
  const turns = [
    () => saveAct(lab, state),
    () => moveAct(lab, state),
    () => undoAct(lab, state, store),
    () => moveAct(lab, state),
    () => restoreAct(lab, state, store),
    () => undoAct(lab, state, store),
  ];
  return task === 'move' ? moveAct(lab, state) : (turns[turn % turns.length]?.() ?? null);
}

/** Answers the state that was acknowledged; a durable store must have come to the one that was foretold. */
async function perform(lab: LabEnvironment, { after, carryOut }: Act): Promise<State> {
  say({ kind: 'acting', digest: stateDigest(after) });
  const outcome = await carryOut();
  if (outcome.kind === 'refused') throw new Error(`It was refused: ${JSON.stringify(outcome.problem)}`);
  const reached = durability === 'hasty' ? after : await stateOf(lab);
  if (stateDigest(reached) !== stateDigest(after)) throw new Error('It came to another state than foretold');
  say({ kind: 'acted', digest: stateDigest(reached) });
  return reached;
}

/** What an act makes due at its own instant happens right after it, by itself; an act without one waits for nobody. */
async function settle(lab: LabEnvironment, before: State, state: State): Promise<State> {
  if (state.world === before.world) return state;
  const { world } = decide<'advance'>(state.world, { kind: 'advance', to: clock.now() });
  if (world.revision === state.world.revision) return state;
  const after = { ...state, world };
  say({ kind: 'acting', digest: stateDigest(after) });
  while (lab.world.revision !== world.revision) await nextTurn();
  say({ kind: 'acted', digest: stateDigest(after) });
  return after;
}

async function actForEver(lab: LabEnvironment, store: StateStore): Promise<void> {
  let state = await stateOf(lab);
  for (let turn = 0; ; turn += 1) {
    clock.advance(betweenMoves);
    const act = nextAct(lab, state, store, turn);
    if (act !== null) state = await settle(lab, state, await perform(lab, act));
    await nextTurn(); // lets the hasty store's timers fire
  }
}

async function run(): Promise<void> {
  const vault = openVault();
  const store = openStore();
  const lab = createTestLab({ folder, clock, log, vault, store, keyMaker: shortKeyMaker() });
  clock.advance(Math.max(0, lab.world.time - clock.now()));
  await reportRestored(lab, vault);
  if (task !== 'make-keys') return actForEver(lab, store);
  await untilKeysAreMade(lab);
  await lab.close();
  say({ kind: 'finished' });
}

await run();
