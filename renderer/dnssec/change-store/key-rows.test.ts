import { describe, expect, it } from 'vitest';
import { proposedWish } from '../KeyEditor/key-form';
import { aDescriptor, theProperties } from '../testing/builders';
import { emptyDraft, keyAdded, keyAltered, keyRemoved } from './change-draft';
import type { ChangeDraft } from './change-draft';
import { isLastOfItsKind, keyRows } from './key-rows';

const first = aDescriptor();
const second = aDescriptor({ guid: '11111111-9a4d-4a0e-8b5c-2d1e7f60a9b1' });

function propertiesWith(...descriptors: readonly ReturnType<typeof aDescriptor>[]) {
  return theProperties({
    keySigningKeys: descriptors.map((descriptor) => ({ descriptor, keys: [], rolloverObstacle: null })),
  });
}

const retired = keyAltered(emptyDraft, first, { nextRolloverAction: 'retire' });

describe('keyRows', () => {
  it.each<[string, ChangeDraft, string | null]>([
    ['nothing', emptyDraft, null],
    ['a change', keyAltered(emptyDraft, first, { rolloverPeriod: null }), 'changed'],
    ['a retirement', retired, 'retired'],
    ['a removal', keyRemoved(emptyDraft, first.guid), 'removed'],
  ])('say of an existing key that %s is to be done', (_name, draft, pending) => {
    expect(keyRows(propertiesWith(first), draft, 'KSK').map((row) => row.pending)).toEqual([pending]);
  });

  it('show the values as they will be', () => {
    const draft = keyAltered(emptyDraft, first, { rolloverPeriod: null, dnskeySignatureValidity: 24 * 3600 });
    const [row] = keyRows(propertiesWith(first), draft, 'KSK');
    expect(row?.wish).toMatchObject({ rolloverPeriod: null, dnskeySignatureValidity: 24 * 3600 });
    expect(row?.view?.descriptor).toBe(first);
  });

  it('put keys to be added last, each on the tab of its kind', () => {
    const properties = propertiesWith(first);
    const draft = keyAdded(
      keyAdded(emptyDraft, proposedWish('ZSK', properties)),
      proposedWish('KSK', properties),
    );
    expect(keyRows(properties, draft, 'KSK').map(({ pending, view }) => [pending, view === null])).toEqual([
      [null, false],
      ['added', true],
    ]);
    expect(keyRows(properties, draft, 'ZSK')).toHaveLength(2);
  });
});

describe('isLastOfItsKind', () => {
  function lastIn(properties: ReturnType<typeof theProperties>, draft: ChangeDraft, index = 0): boolean {
    const rows = keyRows(properties, draft, 'KSK');
    const row = rows[index];
    if (row === undefined) throw new Error('There is no such row');
    return isLastOfItsKind(rows, row);
  }

  it('is true of the only key', () => {
    expect(lastIn(propertiesWith(first), emptyDraft)).toBe(true);
  });

  it('is false beside another key that stays', () => {
    expect(lastIn(propertiesWith(first, second), emptyDraft)).toBe(false);
  });

  it('is false beside a key that is to be added', () => {
    const properties = propertiesWith(first);
    expect(lastIn(properties, keyAdded(emptyDraft, proposedWish('KSK', properties)))).toBe(false);
  });

  it('is true when the other one is to be retired in the same sheet', () => {
    expect(lastIn(propertiesWith(first, second), retired, 1)).toBe(true);
  });

  it('is true when the other one is retiring already', () => {
    expect(lastIn(propertiesWith(first, { ...second, nextRolloverAction: 'retire' }), emptyDraft)).toBe(true);
  });
});
