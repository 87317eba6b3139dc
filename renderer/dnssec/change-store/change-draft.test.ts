import { describe, expect, it } from 'vitest';
import { dnssecChangesSchema } from '../../../shared/model/dnssec-changes';
import { proposedWish } from '../KeyEditor/key-form';
import { settingsFormOf } from '../settings-form/settings-form';
import { aDescriptor, theProperties } from '../testing/builders';
import {
  addedKeyEdited,
  changesNothing,
  changesOf,
  emptyDraft,
  keyAdded,
  keyAltered,
  keyDiscarded,
  keyRemoved,
  settingsEdited,
} from './change-draft';

const properties = theProperties();
const wish = proposedWish('KSK', properties);
const ksk = aDescriptor();

describe('the draft', () => {
  it('changes nothing while it is empty', () => {
    expect(changesNothing(changesOf(emptyDraft, properties))).toBe(true);
  });

  it('gives every added key a row name of its own, also after one went', () => {
    const two = keyAdded(keyAdded(emptyDraft, wish), wish);
    const [first] = two.added;
    const again = keyAdded(keyDiscarded(two, first?.id ?? ''), wish);
    expect(new Set(again.added.map(({ id }) => id)).size).toBe(2);
  });

  it('edits a key that is to be added in place', () => {
    const draft = keyAdded(keyAdded(emptyDraft, wish), wish);
    const id = draft.added[0]?.id ?? '';
    const edited = addedKeyEdited(draft, id, { ...wish, keyLength: 4096 });
    expect(edited.added.map((key) => key.wish.keyLength)).toEqual([4096, 2048]);
  });

  it('keeps the differences to a key only', () => {
    const draft = keyAltered(emptyDraft, ksk, {
      dnskeySignatureValidity: ksk.dnskeySignatureValidity,
      rolloverPeriod: null,
    });
    expect(draft.changed).toEqual([{ guid: ksk.guid, rolloverPeriod: null }]);
  });

  it('forgets a change that was changed back', () => {
    const draft = keyAltered(emptyDraft, ksk, { rolloverPeriod: null });
    expect(keyAltered(draft, ksk, { rolloverPeriod: ksk.rolloverPeriod })).toEqual(emptyDraft);
  });

  it('joins a retirement with an earlier edit of the same key', () => {
    const edited = keyAltered(emptyDraft, ksk, { rolloverPeriod: null });
    expect(keyAltered(edited, ksk, { nextRolloverAction: 'retire' }).changed).toEqual([
      { guid: ksk.guid, rolloverPeriod: null, nextRolloverAction: 'retire' },
    ]);
  });

  it('drops what was to be changed of a key that is to be removed', () => {
    const draft = keyRemoved(keyAltered(emptyDraft, ksk, { rolloverPeriod: null }), ksk.guid);
    expect(draft).toEqual({ added: [], changed: [], removed: [ksk.guid], settings: {} });
  });

  it.each([
    ['an added key', keyAdded(emptyDraft, wish), 'new-1'],
    ['a changed key', keyAltered(emptyDraft, ksk, { nextRolloverAction: 'retire' }), ksk.guid],
    ['a removed key', keyRemoved(emptyDraft, ksk.guid), ksk.guid],
  ])('is empty again when %s is discarded', (_name, draft, id) => {
    expect(keyDiscarded(draft, id)).toEqual(emptyDraft);
  });

  it('leaves out a key that went while the sheet stood', () => {
    const draft = keyAltered(emptyDraft, aDescriptor({ guid: 'ffffffff-1111-4222-8333-444455556666' }), {
      nextRolloverAction: 'retire',
    });
    expect(changesNothing(changesOf(draft, properties))).toBe(true);
  });

  it('is what the contract takes', () => {
    const keys = keyAltered(keyAdded(emptyDraft, wish), ksk, { nextRolloverAction: 'retire' });
    const form = { ...settingsFormOf(properties.settings), iterations: '10', dsDigests: [] };
    const draft = settingsEdited(keys, properties.settings, form);
    const changes = changesOf(draft, properties);
    expect(changes.settings).toEqual({ nsec3Iterations: 10, dsDigests: [] });
    expect(dnssecChangesSchema.parse(changes)).toEqual(changes);
  });
});
