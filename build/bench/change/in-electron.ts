/**
 * Runs in Electron's main process, where the lab's servers sign, too; answers its parent with what signing a zone took, and
 * what changes of it took.
 */
import path from 'node:path';
import { createPieceSigner } from '../../../electron/adapters/signatures/piece-signer';
import { signZone } from '../../../electron/adapters/signatures/sign-zone';
import { createStandingCrew } from '../../../electron/adapters/signatures/standing-crew';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';
import { readSignedLines } from '../../../electron/engine/signing/signed-zone/signed-lines';
import type { SignedZone } from '../../../electron/engine/signing/signed-zone/signed-zone';
import { SignedZoneBuilder } from '../../../electron/engine/signing/signed-zone/signed-zone-builder';
import { answerOrders } from '../in-electron';
import { meansOf, readZone } from '../signing/zone-to-sign';
import type { SigningMeans, SigningTerms } from '../signing/zone-to-sign';
import { addedName, changedRecord, removedName } from './changes';
import { changeInLab } from './lab-change';
import { changeZone } from './zone-changer';

/** What the parent asks for. */
export interface ChangeOrder extends SigningTerms {
  readonly zoneFile: string;
  /** How many names `zoneFile` has. */
  readonly names: number;
  readonly threads: number;
  /** How often the whole zone is signed. */
  readonly signings: number;
  /** How often a record changes, and how often a name comes. */
  readonly changes: number;
  /** How often the lab is told of a changed record. */
  readonly labChanges: number;
}

/** What a signing took, in milliseconds. */
export interface SigningCost {
  readonly wall: number;
  /** Of all threads together; other work on the machine changes it least. */
  readonly processor: number;
}

/** Milliseconds, each a list of what was measured. */
export interface ChangeFigures {
  /** All signatures of the zone, in memory. */
  readonly whole: readonly SigningCost[];
  /** One record changes. */
  readonly record: readonly number[];
  /** A name with one record comes. */
  readonly name: readonly number[];
  /** The lab finds that one record of the content is different, and changes the zone that nobody serves yet. */
  readonly lab: readonly number[];
  /** The same of a zone that a server goes on serving as it is, so that it is copied first. */
  readonly labServed: readonly number[];
}

/** Changes before those that count, so that what is measured is compiled. */
const warmUp = 50;

const workerPath = path.join(import.meta.dirname, 'zone-signing-worker.js');

interface Signed {
  readonly cost: SigningCost;
  readonly zone: SignedZone;
}

/** Signs the zone; taking the lines back in is not counted. */
async function signWhole(
  content: ZoneContent,
  { signing, privateKeys }: SigningMeans,
  workers: number,
): Promise<Signed> {
  const lines: Uint8Array[] = [];
  const [begun, usedBefore] = [performance.now(), process.cpuUsage()];
  const onPiece = (piece: Uint8Array): void => void lines.push(piece);
  const outcome = await signZone(content, signing, { privateKeys, workers, workerPath, onPiece });
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(usedBefore);
  if (outcome.kind !== 'signed') throw new Error(`The zone was not signed: ${outcome.kind}`);
  const builder = new SignedZoneBuilder(content.origin, signing);
  const decoder = new TextDecoder();
  for (const piece of lines) builder.add(readSignedLines(decoder.decode(piece)));
  const cost = { wall, processor: (user + system) / 1000 };
  return { cost, zone: builder.finish() };
}

/** What each of so many turns took; those before them warm up. */
async function timesOf(
  count: number,
  warm: number,
  turn: (at: number) => number | Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < warm + count; at += 1) {
    const time = await turn(at);
    if (at >= warm) times.push(time);
  }
  return times;
}

async function measure(order: ChangeOrder): Promise<ChangeFigures> {
  const { names, changes, labChanges } = order;
  const content = await readZone(order.zoneFile);
  const means = await meansOf(order, content.origin);
  const first = await signWhole(content, means, order.threads);
  const costs = [first.cost];
  while (costs.length < order.signings) costs.push((await signWhole(content, means, order.threads)).cost);
  const { zone } = first;
  const signer = createPieceSigner({ origin: content.origin, ...means });
  const record = await timesOf(changes, warmUp, (at) => changeZone(zone, changedRecord(names, at), signer));
  const name = await timesOf(changes, warmUp, (at) => {
    const lasted = changeZone(zone, addedName(at), signer);
    changeZone(zone, removedName(at), signer);
    return lasted;
  });
  const crew = createStandingCrew({ threads: order.threads, workerPath });
  try {
    const lab = changeInLab({ content, zone, means, crew, names });
    return {
      whole: costs,
      record,
      name,
      lab: await timesOf(labChanges, 3, () => lab({ isServed: false })),
      labServed: await timesOf(labChanges, 1, () => lab({ isServed: true })),
    };
  } finally {
    await crew.close();
  }
}

answerOrders(measure);
