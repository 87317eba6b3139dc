import { describe, expect, it } from 'vitest';
import type { CommandKind, CommandOf } from '../command';
import type { LogEvent } from '../decision';
import type { World } from '../forest/world';
import { act, before, never, seized } from '../commands/sign-zone-test-worlds';
import {
  change,
  day,
  descriptors,
  guidOf,
  hour,
  ksk,
  signed,
  unsigned,
} from '../commands/change-dnssec-properties-test-worlds';
import { after, run, zone } from '../testing/worlds';

function eventsOf<K extends CommandKind>(world: World, command: CommandOf<K>): readonly LogEvent[] {
  return run<K>(world, command).events;
}

function ofKind<K extends LogEvent['kind']>(events: readonly LogEvent[], kind: K) {
  return events.filter((event): event is Extract<LogEvent, { readonly kind: K }> => event.kind === kind);
}

function propertiesOf(events: readonly LogEvent[]) {
  return events.flatMap((event) =>
    event.kind === 'zone-signed' || event.kind === 'zone-re-signed' ? [event.properties] : [],
  );
}

describe('525 and 527', () => {
  it('tell the settings that were signed with, not those of before', () => {
    const [properties] = propertiesOf(
      eventsOf(signed, change({ settings: { nsec3Iterations: 77, dsDigests: ['SHA-384'] } })),
    );
    expect(properties?.settings).toMatchObject({ nsec3Iterations: 77, dsDigests: ['SHA-384'] });
  });

  it('name the Key Master, also one that became it by signing', () => {
    expect(propertiesOf(eventsOf(never, act('sign-with-defaults', 'DC2')))).toMatchObject([
      { isKeyMasterServer: true, keyMasterServer: 'DC2.contoso.com' },
    ]);
  });

  it('are not logged for a change of an unsigned zone', () => {
    expect(propertiesOf(eventsOf(unsigned, change({ settings: { dsTtl: 60 } })))).toEqual([]);
  });
});

describe('514', () => {
  it('is logged once for each setting that is different, and tells its new value', () => {
    const settings = { dsTtl: 60, distributeTrustAnchors: true, nsec3Iterations: 50, dsDigests: [] };
    const events = ofKind(eventsOf(unsigned, change({ settings })), 'zone-setting-changed');
    expect(events.map(({ setting, value, server }) => [setting, value, server])).toEqual([
      ['dsDigests', [], 'DC1'],
      ['dsTtl', 60, 'DC1'],
      ['distributeTrustAnchors', true, 'DC1'],
    ]);
  });

  it('is logged for what signing with defaults resets', () => {
    const events = ofKind(eventsOf(before, act('sign-with-defaults')), 'zone-setting-changed');
    expect(events.map(({ setting, value }) => [setting, value])).toEqual([['distributeTrustAnchors', false]]);
  });
});

describe('569, 570 and 571', () => {
  it('tell the descriptor as it is afterwards, with the key pairs that are being made', () => {
    const decision = run<'change-dnssec-properties'>(signed, change({ addedKeys: [ksk] }));
    const [added] = ofKind(decision.events, 'key-added');
    expect(added?.descriptor).toEqual(descriptors(decision.world).at(-1));
    expect(added?.descriptor?.activeKey).not.toBeNull();
    const guid = guidOf(signed, 'ZSK');
    const changedKeys = [{ guid, rolloverPeriod: 30 * day, dsSignatureValidity: 24 * hour }];
    const [changed] = ofKind(eventsOf(signed, change({ changedKeys })), 'key-changed');
    expect(changed).toMatchObject({ guid, descriptor: { guid, rolloverPeriod: 30 * day } });
  });

  it('tell which descriptors signing with defaults drops, and which it makes', () => {
    const dropped = descriptors(before).map(({ guid }) => guid);
    const decision = run<'sign-zone'>(before, act('sign-with-defaults'));
    expect(ofKind(decision.events, 'key-removed').map(({ guid }) => guid)).toEqual(dropped);
    expect(ofKind(decision.events, 'key-added').map(({ descriptor }) => descriptor)).toEqual(
      descriptors(decision.world),
    );
  });
});

describe('572', () => {
  it('tells the new key pairs of each descriptor that a re-sign renews, and of no other', () => {
    const decision = run<'sign-zone'>(seized, act('re-sign', 'DC2'));
    const renewed = descriptors(decision.world, 'DC2').filter(
      ({ activeKey }) => !descriptors(seized, 'DC2').some((old) => old.activeKey === activeKey),
    );
    expect(renewed.length).toBeGreaterThan(0);
    expect(renewed.length).toBeLessThan(descriptors(seized, 'DC2').length);
    const told = ofKind(decision.events, 'key-state-changed');
    expect(
      told.map(({ guid, activeKey, standbyKey, nextKey }) => [guid, activeKey, standbyKey, nextKey]),
    ).toEqual(
      renewed.map(({ guid, activeKey, standbyKey, nextKey }) => [guid, activeKey, standbyKey, nextKey]),
    );
  });

  it('tells the first key pairs of a descriptor that waited for its signing', () => {
    const waiting = after(unsigned, change({ addedKeys: [ksk] }));
    const events = eventsOf(waiting, { kind: 'sign-zone', server: 'DC1', zone, act: 'sign' });
    const told = ofKind(events, 'key-state-changed');
    expect(told.map(({ guid }) => guid)).toEqual([descriptors(waiting).at(-1)?.guid]);
    expect(told[0]?.activeKey).not.toBeNull();
  });

  it('is not logged where the key pairs stay', () => {
    const events = [
      ...eventsOf(signed, { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' }),
      ...eventsOf(signed, change({ changedKeys: [{ guid: guidOf(signed, 'KSK'), rolloverPeriod: null }] })),
    ];
    expect(ofKind(events, 'key-state-changed')).toEqual([]);
  });
});
