import { describe, expect, it } from 'vitest';
import type { KeyType, RolloverStatus } from '../../../shared/model/signing-key';
import { laneSteps } from './lane-steps';

function placesOf(keyType: KeyType, status: RolloverStatus): readonly string[] {
  return laneSteps({ keyType, status }).map(({ cmdletName, place }) => `${place} ${cmdletName}`);
}

describe('the steps of a lane', () => {
  it('are the documented states of a ZSK', () => {
    expect(placesOf('ZSK', 'zsk-waiting-for-dnskey-ttl')).toEqual([
      'done NotRolling',
      'done Queued',
      'done RollStarted',
      'present ZskWaitingForDnsKeyTtl',
      'ahead ZskWaitingForMaxZoneTtl',
    ]);
  });

  it('leave open which way a KSK will take until the parent was asked', () => {
    expect(placesOf('KSK', 'ksk-waiting-for-ds-update').slice(3)).toEqual([
      'present KskWaitingForDSUpdate',
      'ahead KskWaitingForDSTtl / KskWaitingForDnsKeyTtl',
      'ahead WaitingForRFC5011RemoveHoldDown',
    ]);
  });

  it('show the way with a DS record at the parent, which ends in the hold-down', () => {
    expect(placesOf('KSK', 'ksk-waiting-for-ds-ttl').slice(4)).toEqual([
      'present KskWaitingForDSTtl',
      'ahead WaitingForRFC5011RemoveHoldDown',
    ]);
  });

  it('end after the DNSKEY TTL where the parent has no DS record', () => {
    expect(placesOf('KSK', 'ksk-waiting-for-dnskey-ttl').slice(4)).toEqual([
      'present KskWaitingForDnsKeyTtl',
    ]);
  });

  it('claim nothing of a rollover that failed but that it failed', () => {
    const places = placesOf('ZSK', 'roll-error');
    expect(places.at(-1)).toBe('present RollError');
    expect(places.slice(0, -1).every((place) => place.startsWith('ahead'))).toBe(true);
  });

  it.each<[KeyType, RolloverStatus]>([
    ['ZSK', 'not-rolling'],
    ['ZSK', 'zsk-waiting-for-maxzone-ttl'],
    ['KSK', 'queued'],
    ['KSK', 'ksk-waiting-for-5011-remove-hold-down'],
  ])('have exactly one present one (%s, %s)', (keyType, status) => {
    expect(laneSteps({ keyType, status }).filter(({ place }) => place === 'present')).toHaveLength(1);
  });
});
