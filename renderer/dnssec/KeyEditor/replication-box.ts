import { editorHints } from '../key-texts';
import { canReplicate } from './key-form';
import type { KeyForm, ZoneOfKey } from './key-form';

/** How the box "Replicate this private key ..." looks. */
export interface ReplicationBox {
  readonly checked: boolean;
  /** `fixed` shows a true value that nothing can change; `grey` says that the box does not apply. */
  readonly state: 'enabled' | 'fixed' | 'grey';
  /** Why it cannot be changed, where the original's line below the box does not say it. */
  readonly hint: string | null;
  /** Is there a way round: a new KSK with the box on? */
  readonly wayRound: boolean;
}

/**
 * The rules of the box (dialogs.md 4.3; brief, "Private key material").
 *
 * Windows changes nothing of where an existing key is stored, so on Edit the box only tells the truth; that it then
 * could look like one that could still save a key is what the hint is for.
 */
export function replicationBox(form: KeyForm, zone: ZoneOfKey, exists: boolean): ReplicationBox {
  const isFileBacked = zone.zoneType === 'standard-primary';
  if (exists) {
    const wayRound = !form.replicate && !isFileBacked;
    const hint = wayRound ? editorHints.wayRound : editorHints.fixed;
    return { checked: form.replicate, state: isFileBacked ? 'grey' : 'fixed', hint, wayRound };
  }
  if (isFileBacked) return { checked: false, state: 'grey', hint: null, wayRound: false };
  if (!canReplicate(form, zone)) {
    return { checked: false, state: 'grey', hint: editorHints.otherProvider(form.provider), wayRound: false };
  }
  return { checked: form.replicate, state: 'enabled', hint: null, wayRound: false };
}
