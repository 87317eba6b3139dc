import { describe, expect, it } from 'vitest';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { settingsFormOf } from '../settings-form/settings-form';
import type { SettingsForm } from '../settings-form/settings-form';
import { theProperties } from '../testing/builders';
import { emptyDraft, settingsEdited } from './change-draft';
import { consequencesOf } from './consequences';
import { settingConsequences } from './setting-consequences';

function consequences(edits: Partial<SettingsForm>, zone: Partial<DnssecProperties> = {}) {
  const properties = theProperties(zone);
  const form = { ...settingsFormOf(properties.settings), ...edits };
  return consequencesOf(properties, settingsEdited(emptyDraft, properties.settings, form));
}

describe('the consequences of changed settings', () => {
  it('are none while nothing is changed', () => {
    expect(consequences({})).toEqual({ now: [], later: [] });
  });

  it('say that other proofs are signed at once, and on other domain controllers later', () => {
    const { now, later } = consequences({ iterations: '10', saltLength: '1' });
    expect(now).toEqual([
      'DC1.contoso.com re-signs the zone at once with NSEC3: 10 iterations, a random salt of 1 octet, without opt-out.',
    ]);
    expect(later[0]).toContain('5 to 30 minutes');
    expect(consequences({ useNsec3: false }).now[0]).toContain('with NSEC.');
    expect(consequences({ randomSalt: false }).now[0]).toContain('no salt');
    expect(consequences({ randomSalt: false, userSalt: 'ab' }).now[0]).toContain('the salt ab');
  });

  it('expect nobody to follow in a zone that is in a file', () => {
    expect(consequences({ iterations: '10' }, { zoneType: 'standard-primary' }).later).toEqual([]);
  });

  it('say how long resolvers keep the old DNSKEY records', () => {
    expect(consequences({ dnskeyTtl: '60' }).now).toEqual([
      'The DNSKEY records are signed again with a TTL of 60 seconds. Resolvers may keep the old ones for 3600 seconds.',
    ]);
  });

  it('tell the forest from the local store when trust anchors are distributed', () => {
    expect(consequences({ distribute: true }).now[0]).toContain('domain controllers of the forest');
    const alone = { keyMasterIsDomainController: false };
    expect(consequences({ distribute: true }, alone).now[0]).toContain('become trust anchors of DC1');
  });

  it('withdraw trust anchors only where they are: the store of the forest keeps them', () => {
    const settings = { ...theProperties().settings, distributeTrustAnchors: true };
    expect(consequences({ distribute: false }, { settings }).now[0]).toContain('stay on their servers');
    expect(
      consequences({ distribute: false }, { settings, keyMasterIsDomainController: false }).now[0],
    ).toContain('withdrawn from DC1.contoso.com');
  });

  it('say that the parent zone needs new DS records, and who brings them', () => {
    const { now, later } = consequences({ dsDigests: ['SHA-256'], dsTtl: '60' });
    expect(now).toEqual([]);
    expect(later[0]).toContain('New ones have the digests SHA-256; bringing them there is yours to do');
    expect(later[1]).toContain('a TTL of 60 seconds');
    expect(consequences({ dsDigests: [] }).later[0]).toContain('No more DS records');
  });

  it('say that inception counts for signatures made from then on, and polling at once', () => {
    const { now, later } = consequences({ inception: '2', polling: '1' });
    expect(now).toEqual(['Child zones are polled for new keys every 1 hour.']);
    expect(later).toEqual(['Signatures made from then on begin 2 hours before they are made.']);
  });

  it('leave out a number that is wrong', () => {
    expect(consequences({ dnskeyTtl: 'x' })).toEqual({ now: [], later: [] });
  });

  it('wait for the signing of a zone that is not signed', () => {
    expect(consequences({ dnskeyTtl: '60', inception: '2' }, { signed: false })).toEqual({
      now: ['The new settings are used when the zone is signed.'],
      later: [],
    });
  });

  it('keep to the tab that is asked for', () => {
    const properties = theProperties();
    const form = { ...settingsFormOf(properties.settings), dnskeyTtl: '60', distribute: true };
    const draft = settingsEdited(emptyDraft, properties.settings, form);
    expect(settingConsequences(properties, draft, 'advanced').now).toHaveLength(1);
    expect(settingConsequences(properties, draft, 'nsec').now).toEqual([]);
  });
});
