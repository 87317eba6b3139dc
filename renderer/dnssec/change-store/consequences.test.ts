import { describe, expect, it } from 'vitest';
import { proposedWish } from '../KeyEditor/key-form';
import { aDescriptor, theProperties } from '../testing/builders';
import { emptyDraft, keyAdded, keyAltered } from './change-draft';
import { consequencesOf, keyConsequences } from './consequences';

const properties = theProperties();
const ksk = aDescriptor();

describe('consequencesOf', () => {
  it('says that a new KSK is used at once, and what the parent zone and trust anchors need', () => {
    const draft = keyAdded(emptyDraft, proposedWish('KSK', properties));
    const { now, later } = consequencesOf(properties, draft);
    expect(now).toEqual([
      'DC1.contoso.com makes the key pairs of the new KSK RSA/SHA-256, 2048 bits, and the zone is re-signed with them.',
    ]);
    expect(later[0]).toContain('The parent zone needs a DS record');
  });

  it('asks nothing of the parent zone for a new ZSK', () => {
    const draft = keyAdded(emptyDraft, proposedWish('ZSK', properties));
    expect(consequencesOf(properties, draft).later).toEqual([]);
  });

  it('signs nothing while the zone is unsigned', () => {
    const draft = keyAdded(emptyDraft, proposedWish('KSK', properties));
    expect(consequencesOf(theProperties({ signed: false }), draft)).toEqual({
      now: ['The new KSK RSA/SHA-256, 2048 bits is used when the zone is signed.'],
      later: [],
    });
  });

  it('says that new values wait for the next rollover', () => {
    const draft = keyAltered(emptyDraft, ksk, { dnskeySignatureValidity: 24 * 3600 });
    expect(consequencesOf(properties, draft)).toEqual({
      now: [],
      later: [
        'The new values of the KSK RSA/SHA-256, 2048 bits (key tag 20326) are used from its next rollover on.',
      ],
    });
  });

  it('says that switching the rollover off works at once', () => {
    const draft = keyAltered(emptyDraft, ksk, { rolloverPeriod: null });
    expect(consequencesOf(properties, draft).now[0]).toContain('no longer rolls over by itself');
  });

  it('says that a retired key goes on signing until the clock starts its rollover', () => {
    const draft = keyAltered(emptyDraft, ksk, { nextRolloverAction: 'retire' });
    const { now, later } = consequencesOf(properties, draft);
    expect(now[0]).toContain('It goes on signing.');
    expect(later[0]).toContain('removed at its next rollover, which the clock starts');
  });

  it('says who acts when a retired key has no automatic rollover', () => {
    const draft = keyAltered(emptyDraft, ksk, { nextRolloverAction: 'retire', rolloverPeriod: null });
    expect(consequencesOf(properties, draft).later[0]).toContain('when somebody starts a rollover');
  });

  it('keeps to the kind of key that is asked for', () => {
    const draft = keyAdded(emptyDraft, proposedWish('ZSK', properties));
    expect(keyConsequences(properties, draft, 'KSK')).toEqual({ now: [], later: [] });
  });
});
