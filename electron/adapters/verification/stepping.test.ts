import { describe, expect, it } from 'vitest';
import { planSigning } from '../../engine/commands/sign-zone';
import { decide } from '../../engine/decide';
import type { World } from '../../engine/forest/world';
import { after, seizeWithoutKeysBy, settled, switched, zone } from '../../engine/testing/worlds';
import { aged, ksk, local, reSigned, world, zsk } from './testing/disturbed-worlds';
import { Watcher, lived, withRealKeys } from './testing/lived-worlds';
import { scenarios } from './testing/outlook-scenarios';
import { firstRefusal, outlookOf, sixHours } from './testing/stepping';

/*
 * What the outlook says is what happens: the world is moved on step by step, each copy is signed with real keys as the
 * facts of the world say, and the validator is asked about it at that very instant.
 */

describe('time to bogus is the first failing validation found by stepping the clock', () => {
  it.each(scenarios)(
    'when $name ($server)',
    ({ world: build, server, cause, of = zone, grid = sixHours }) => {
      const now = build();
      const watcher = new Watcher(server, of);
      const outlook = outlookOf(now, watcher);
      expect(outlook.cause).toBe(cause);
      expect(outlook.bogusAt).toBe(firstRefusal(now, watcher, grid));
      if (outlook.bogusAt === null || outlook.bogusAt <= now.time) return;
      expect(watcher.isBogus(lived(now, outlook.bogusAt - 1000))).toBe(false);
      expect(watcher.isBogus(lived(now, outlook.bogusAt))).toBe(true);
    },
  );
});

describe('time to bogus stays what it was', () => {
  it('when it is over: it says since when', () => {
    const dying = switched(aged(world(), 3), 'DC1', false);
    const watcher = new Watcher('DC3', zone);
    const foretold = outlookOf(dying, watcher);
    const dead = aged(dying, 20);
    expect(outlookOf(dead, watcher)).toMatchObject({ bogusAt: foretold.bogusAt, cause: foretold.cause });
    expect(watcher.isBogus(dead)).toBe(true);
  });
});

describe('the status is what a validator finds that trusts what the server trusts', () => {
  const distributing = { distributeTrustAnchors: true };
  const statusOf = (now: World, server: string): unknown => {
    const { status, cause, bogusAt } = outlookOf(now, new Watcher(server, zone));
    return { status, cause, bogusAt };
  };
  const refuses = (now: World, server: string): boolean =>
    new Watcher(server, zone, 'trusts-its-anchors').isBogus(now);

  it('secure where its trust anchors name the keys', () => {
    const now = settled(aged(world({ settings: distributing }), 1));
    expect(statusOf(now, 'DC3')).toEqual({ status: 'secure', cause: null, bogusAt: null });
    expect(refuses(now, 'DC3')).toBe(false);
  });

  it('bogus where the zone was re-signed and its trust anchors were not updated', () => {
    const before = aged(world({ settings: distributing, keys: [ksk(local), zsk()] }), 1);
    const seized = settled(after(switched(before, 'DC1', false), seizeWithoutKeysBy('DC2')));
    expect(refuses(seized, 'DC2')).toBe(false);
    const now = withRealKeys(after(seized, reSigned('DC2')));
    expect(statusOf(now, 'DC2')).toEqual({
      status: 'bogus',
      cause: 'trust-anchor-out-of-date',
      bogusAt: null,
    });
    expect(refuses(now, 'DC2')).toBe(true);
    const spread = aged(settled(now), 1);
    expect(statusOf(spread, 'DC3')).toMatchObject({ status: 'bogus', cause: 'trust-anchor-out-of-date' });
    expect(refuses(spread, 'DC3')).toBe(true);
  });

  it('bogus where it trusts a zone that it can not sign', () => {
    const now = aged(world({ settings: distributing, keys: [ksk(), zsk(local)] }), 1);
    expect(statusOf(now, 'DC2')).toMatchObject({ status: 'bogus', cause: 'not-signed-yet' });
    expect(refuses(now, 'DC2')).toBe(true);
    expect(refuses(now, 'DC1')).toBe(false);
  });
});

describe('a plan says when validation fails', () => {
  const distributing = { distributeTrustAnchors: true };
  const trusting = () => aged(world({ settings: distributing, keys: [ksk(local), zsk()] }), 1);

  it.each(['DC2', 'DC3', 'RODC1'])('re-signing: to the second at which %s refuses the new keys', (server) => {
    const seized = settled(after(switched(trusting(), 'DC1', false), seizeWithoutKeysBy('DC2')));
    const { outcome, world: signing } = decide<'sign-zone'>(seized, {
      kind: 'sign-zone',
      server: 'DC2',
      zone,
      act: 're-sign',
    });
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    const told = outcome.value.consequences.find(
      (each) => each.kind === 'turns-bogus' && each.server === `${server}.contoso.com`,
    );
    const watcher = new Watcher(server, zone, 'trusts-its-anchors');
    const refused = firstRefusal(withRealKeys(signing), watcher, sixHours);
    expect(told).toMatchObject({ at: refused, cause: 'trust-anchor-out-of-date' });
  });

  it('unsigning: when the news comes to each server', () => {
    const before = trusting();
    const outcome = planSigning(before, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    const unsigned = after(before, { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' });
    if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
    const told = outcome.value.consequences.filter((each) => each.kind === 'turns-bogus');
    expect(told.map((each) => each.server)).toEqual(
      ['DC1', 'DC2', 'DC3', 'RODC1'].map((name) => `${name}.contoso.com`),
    );
    for (const { server, at } of told) {
      const watcher = new Watcher(server.slice(0, server.indexOf('.')), zone, 'trusts-its-anchors');
      expect([server, at]).toEqual([server, firstRefusal(unsigned, watcher, sixHours)]);
    }
  });
});
