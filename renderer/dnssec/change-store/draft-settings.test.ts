import { describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { proposedWish } from '../KeyEditor/key-form';
import { settingsFormOf } from '../settings-form/settings-form';
import type { SettingsForm } from '../settings-form/settings-form';
import { aDescriptor, theProperties } from '../testing/builders';
import { addedKeyEdited, emptyDraft, keyAdded, keyAltered, keyRemoved, settingsEdited } from './change-draft';
import type { ChangeDraft } from './change-draft';
import { draftErrors, draftKeys } from './draft-settings';

const ksk = aDescriptor({ keyType: 'KSK', keyLength: 4096 });
const zsk = aDescriptor({ guid: '7d0f5b0a-52d5-4d4c-9a55-8a3c1f0e2b11', keyType: 'ZSK', keyLength: 4096 });
/** A zone whose keys allow 2500 iterations. */
const properties = theProperties({
  keySigningKeys: [{ descriptor: ksk, keys: [], rolloverObstacle: null }],
  zoneSigningKeys: [{ descriptor: zsk, keys: [], rolloverObstacle: null }],
});
const shortZsk = { ...proposedWish('ZSK', properties), algorithm: 8, keyLength: 1024 } as const;

function lengths(draft: ChangeDraft): readonly number[] {
  return draftKeys(properties, draft).map(({ keyLength }) => keyLength);
}

function withSettings(draft: ChangeDraft, edits: Partial<SettingsForm>): ChangeDraft {
  return settingsEdited(draft, properties.settings, { ...settingsFormOf(properties.settings), ...edits });
}

describe('the keys that settings are judged by', () => {
  it('are those of the zone and those to be added, of both kinds', () => {
    expect(lengths(keyAdded(emptyDraft, shortZsk))).toEqual([4096, 4096, 1024]);
  });

  it('are as long as the key that is to be added was edited to be', () => {
    const added = keyAdded(emptyDraft, shortZsk);
    const edited = addedKeyEdited(added, added.added[0]?.id ?? '', { ...shortZsk, keyLength: 2048 });
    expect(lengths(edited)).toEqual([4096, 4096, 2048]);
  });

  it('are not those to be removed, but those to be retired, which stay until their rollover', () => {
    expect(lengths(keyRemoved(emptyDraft, zsk.guid))).toEqual([4096]);
    expect(lengths(keyAltered(emptyDraft, zsk, { nextRolloverAction: 'retire' }))).toEqual([4096, 4096]);
  });
});

describe('what is wrong with the settings of a draft', () => {
  it('is measured by the shortest key, also when it is yet to be added', () => {
    const many = withSettings(emptyDraft, { iterations: '2500' });
    expect(draftErrors(properties, many)).toEqual({});
    expect(draftErrors(properties, keyAdded(many, shortZsk)).iterations).toContain('between 0 and 150.');
  });

  it('is nothing in a sheet where nothing was touched, whatever PowerShell gave the zone', () => {
    const odd = { ...properties, settings: { ...defaultSigningSettings, nsec3Iterations: 9000 } };
    expect(draftErrors(odd, emptyDraft)).toEqual({});
    expect(draftErrors(odd, keyAdded(emptyDraft, shortZsk)).iterations).toContain('9124');
  });
});
