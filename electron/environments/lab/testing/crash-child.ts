/**
 * A program that is meant to be killed: runs the lab below a folder and says on standard output what it does.
 *
 * `crash-child <folder> <task> <durability>`. Tasks: `make-keys` makes the forest's key pairs and ends; `move` transfers
 * the role between DC1 and DC2 until it is killed. Durability `hasty` answers before it writes, which is the mistake
 * that the test has to find.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyProtector } from '../../../adapters/key-protector';
import { createKeyVault } from '../../../adapters/key-vault';
import { publicKeyParts } from '../../../adapters/key-maker';
import type { KeyVault, StateStore } from '../../../adapters/ports';
import { createStateStore } from '../../../adapters/state-store/state-store';
import { collectingLog } from '../../../adapters/testing/collecting-log';
import { fakeSafeStorage } from '../../../adapters/testing/fake-safe-storage';
import type { SigningKey } from '../../../engine/forest/world';
import { publicKeyField } from '../../../engine/records/dnskey-rdata';
import { zonesOn } from '../../../engine/forest/zone-copy';
import { decideAt } from '../decide-at';
import type { LabEnvironment } from '../lab-environment';
import type { CrashReport } from './crash-report';
import { shortKeyMaker } from './short-key-maker';
import { createTestLab, standingClock, untilKeysAreMade } from './test-lab';
import { worldDigest } from './world-digest';

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
    digest: worldDigest(lab.world),
    setAside: lab.status().setAside?.reason ?? null,
    holders: holders(lab),
    keys: Object.fromEntries(made.map(({ id, publicKey }) => [id, publicKey ?? ''])),
    damagedKeys: made.filter((_key, index) => intact[index] !== true).map(({ id }) => id),
  });
}

async function move(lab: LabEnvironment): Promise<void> {
  clock.advance(betweenMoves);
  const target = holders(lab).includes('DC1') ? 'DC2' : 'DC1';
  const order = { source: 'dialog', reason: null } as const;
  const command = { kind: 'move-key-master', zone, target, mode: 'transfer', order } as const;
  const after = decideAt<'move-key-master'>(lab.world, clock.now(), command).world;
  say({ kind: 'moving', digest: worldDigest(after) });
  const outcome = await lab.moveKeyMaster({ server: 'DC1', zone, target, mode: 'transfer', reason: null });
  if (outcome.kind === 'refused') throw new Error(`The move was refused: ${JSON.stringify(outcome.problem)}`);
  say({ kind: 'moved', digest: worldDigest(lab.world) });
}

async function run(): Promise<void> {
  const vault = openVault();
  const lab = createTestLab({ folder, clock, log, vault, store: openStore(), keyMaker: shortKeyMaker() });
  clock.advance(Math.max(0, lab.world.time - clock.now()));
  await reportRestored(lab, vault);
  if (task === 'make-keys') {
    await untilKeysAreMade(lab);
    await lab.close();
    say({ kind: 'finished' });
    return;
  }
  for (;;) {
    await move(lab);
    await new Promise((resolve) => setImmediate(resolve)); // lets the hasty store's timers fire
  }
}

await run();
