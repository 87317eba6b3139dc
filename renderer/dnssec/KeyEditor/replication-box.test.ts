import { describe, expect, it } from 'vitest';
import { formOf, proposedWish } from './key-form';
import type { ZoneOfKey } from './key-form';
import { replicationBox } from './replication-box';

const directory: ZoneOfKey = { zoneType: 'ad-integrated-primary', keyStorageProviders: [] };
const file: ZoneOfKey = { zoneType: 'standard-primary', keyStorageProviders: [] };
const form = formOf(proposedWish('KSK', directory));

describe('the box of a new KSK', () => {
  it('is enabled and checked in an AD-integrated zone', () => {
    expect(replicationBox(form, directory, false)).toMatchObject({
      checked: true,
      state: 'enabled',
      hint: null,
    });
  });

  it('is unchecked and grey in a file-backed zone', () => {
    expect(replicationBox(form, file, false)).toMatchObject({ checked: false, state: 'grey', hint: null });
  });

  it('is unchecked and grey for another provider, and says why', () => {
    const box = replicationBox({ ...form, provider: 'Contoso HSM' }, directory, false);
    expect(box).toMatchObject({ checked: false, state: 'grey' });
    expect(box.hint).toContain('keys of Contoso HSM do not leave it');
  });
});

describe('the box of a KSK that exists', () => {
  it('tells the truth, cannot be changed, and leads to the way round', () => {
    const box = replicationBox({ ...form, replicate: false }, directory, true);
    expect(box).toMatchObject({ checked: false, state: 'fixed', wayRound: true });
    expect(box.hint).toContain('Add a KSK with the box on, and retire this one.');
  });

  it('needs no way round when the key is replicated', () => {
    expect(replicationBox(form, directory, true)).toMatchObject({
      checked: true,
      state: 'fixed',
      wayRound: false,
    });
  });

  it('has no way round in a file-backed zone', () => {
    expect(replicationBox({ ...form, replicate: false }, file, true)).toMatchObject({
      state: 'grey',
      wayRound: false,
    });
  });
});
