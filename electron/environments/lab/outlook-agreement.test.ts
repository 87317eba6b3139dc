import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zonesOn } from '../../engine/forest/zone-copy';
import { zoneOutlook } from '../../engine/outlook/zone-outlook';
import { openSignedLab } from './signatures/testing/signed-lab';
import type { SignedLab } from './signatures/testing/signed-lab';
import { testTime } from './testing/test-lab';
import { valueOf } from './testing/value-of';

/*
 * The list of zones tells the state of each copy from the facts of the world. A walk down the chain of trust, with real
 * questions and real signatures, has to come to the same.
 */

const hour = 3600_000;

let signed: SignedLab;

beforeAll(async () => {
  signed = await openSignedLab(testTime);
}, 60_000);
afterAll(() => signed.close());

/** Each server that lets the user in, each of its signed zones: what is foretold, and what a walk finds. */
async function statuses(): Promise<readonly (readonly [string, string, string | undefined, string])[]> {
  const { lab } = signed;
  const found: (readonly [string, string, string | undefined, string])[] = [];
  for (const { name: server, running, rights } of Object.values(lab.world.servers)) {
    if (!running || !rights.manage) continue;
    for (const copy of zonesOn(lab.world, server)) {
      if (!copy.isSigned) continue;
      const question = { server, name: copy.name, type: 'SOA' };
      const { status } = valueOf(await lab.readChainOfTrust(question));
      found.push([server, copy.name, zoneOutlook(lab.world, copy)?.status, status]);
    }
  }
  return found;
}

async function expectAgreement(): Promise<ReadonlySet<string>> {
  const found = await statuses();
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(([, , foretold, walked]) => foretold !== walked)).toEqual([]);
  return new Set(found.map(([, , , walked]) => walked));
}

async function later(hours: number): Promise<void> {
  const { lab } = signed;
  valueOf(await lab.advanceTime({ to: lab.world.time + hours * hour }));
  await lab.signed();
}

async function distributeAnchors(server: string, zone: string): Promise<void> {
  const settings = { distributeTrustAnchors: true };
  const changes = { settings, addedKeys: [], changedKeys: [], removedKeys: [] };
  valueOf(await signed.lab.changeDnssecProperties({ server, zone, changes, reason: null }));
}

describe('the state of a copy in the list and at the end of a chain of trust are the same', () => {
  it('in a fresh lab', async () => {
    expect(await expectAgreement()).toEqual(new Set(['secure', 'indeterminate']));
  });

  it('when the parent is trusted, and its delegations are not signed', async () => {
    await distributeAnchors('DC1', 'contoso.com');
    await later(1);
    expect(await expectAgreement()).toEqual(new Set(['secure', 'insecure', 'indeterminate']));
  });

  it('when a delegation is signed', async () => {
    valueOf(await signed.lab.publishDelegation({ server: 'DC2', zone: 'keys.contoso.com', reason: null }));
    await later(1);
    await expectAgreement();
  });

  it('when a server trusts a stranger', async () => {
    const { lab } = signed;
    const stranger = Object.values(lab.world.keys).find(({ zone }) => zone === 'keys.contoso.com');
    const change = { kind: 'add', algorithm: 13, publicKey: stranger?.publicKey ?? '' } as const;
    valueOf(await lab.changeTrustAnchors({ server: 'DC2', zone: 'fabrikam.com', change }));
    expect((await expectAgreement()).has('bogus')).toBe(true);
  });

  it('when Key Masters are off until the DNSKEY sets they made have run out', async () => {
    valueOf(await signed.lab.setServerRunning({ server: 'DC1', running: false }));
    await later(9 * 24);
    const statusesThen = await expectAgreement();
    expect(statusesThen.has('bogus')).toBe(true);
  });
});
