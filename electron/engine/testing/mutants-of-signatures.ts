import { withServer } from '../forest/lookup';
import type { ZoneSignatures } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { asPrimary } from '../keys/signing-place';
import { writeSigning } from '../keys/write-signing';
import { serverOf, start, waits, worldAfter } from './mutant';
import type { Mutant } from './mutant';
import type { Decide } from './rule';
import { seizeWithoutKeysBy, zone } from './worlds';

/** An engine in which a server gets other signatures of the zone while time passes, from those that it or DC1 has. */
const signaturesLater = (
  name: string,
  change: (signatures: ZoneSignatures, world: World) => Partial<ZoneSignatures>,
): Decide =>
  worldAfter('advance', (world) => {
    const server = serverOf(world, name);
    const had = server.signatures[zone] ?? serverOf(world, 'DC1').signatures[zone];
    if (had === undefined) return world;
    const signatures = { ...server.signatures, [zone]: { ...had, ...change(had, world) } };
    return withServer(world, { ...server, signatures });
  });

/** An engine in which somebody else than the Key Master signs the DNSKEY set while time passes. */
const keySetSignedBy = (name: string): Decide =>
  worldAfter('advance', (world) => {
    const server = serverOf(world, name);
    const copy = asPrimary(zoneCopy(world, name, zone));
    if (copy === null) throw new Error(`${name} does not have the zone`);
    const { dnskeySet } = copy;
    if (dnskeySet === null) return world;
    return writeSigning(world, { server, copy }, { dnskeySet: { ...dnskeySet, signedAt: world.time } });
  });

/** An engine in which a new Key Master signs its copy when it gets the role. */
const signingMoves: Decide = worldAfter('move-key-master', (world) => {
  const server = serverOf(world, 'DC2');
  const had = server.signatures[zone] ?? serverOf(world, 'DC1').signatures[zone];
  if (had === undefined) return world;
  return withServer(world, {
    ...server,
    signatures: { ...server.signatures, [zone]: { ...had, signedAt: world.time + 1 } },
  });
});

/** Engines that break the rules of signatures. */
export const mutantsOfSignatures: readonly Mutant[] = [
  {
    what: 'the new Key Master signs its copy with the move',
    decide: signingMoves,
    rule: 'a move makes no signature',
    commands: [seizeWithoutKeysBy('DC2')],
  },
  {
    what: 'a copy is signed by a key that nobody publishes',
    decide: signaturesLater('DC1', () => ({ signedBy: ['unpublished'] })),
    rule: 'no copy serves signatures by a key that is not in the DNSKEY set',
    commands: waits,
  },
  {
    what: 'a server signs with the ZSK in another one’s certificate store',
    decide: signaturesLater('DC3', (_, { time }) => ({ madeBy: 'DC3', signedAt: time })),
    rule: 'nobody signs records or a DNSKEY set with a key that it can not use',
    commands: waits,
  },
  {
    what: 'signatures expire when they are made',
    decide: signaturesLater('DC1', ({ signedAt }) => ({ recordExpiration: signedAt })),
    rule: 'no validity lies in the past of the signing',
    commands: waits,
  },
  {
    what: 'signatures are never renewed',
    decide: worldAfter('advance', (world, before) =>
      withServer(world, { ...serverOf(world, 'DC1'), signatures: serverOf(before, 'DC1').signatures }),
    ),
    rule: 'who can renew signatures lets none run out',
    commands: [{ kind: 'advance', to: start.time + 20 * 24 * 3_600_000 }],
  },
  {
    what: 'a read-only domain controller serves what nobody signed',
    decide: signaturesLater('RODC1', () => ({ signedAt: 1 })),
    rule: 'a secondary that reaches its master has its records and signatures',
    commands: waits,
  },
  {
    what: 'a domain controller without the role signs the DNSKEY set',
    decide: keySetSignedBy('DC3'),
    rule: 'a DNSKEY set is signed by nobody but who believes itself Key Master',
    commands: waits,
  },
];
