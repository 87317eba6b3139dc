import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyRow } from '../change-store/key-rows';
import { alterationOf, wishOf } from '../KeyEditor/key-form';
import type { KeyForm } from '../KeyEditor/key-form';
import type { DnssecDialog } from '../store/dnssec-dialog';

/** What a key editor was opened for: a new key filled with `wish`, or one of the list. */
export type EditedKey =
  { readonly kind: 'new'; readonly wish: KeyWish } | { readonly kind: 'edit'; readonly row: KeyRow };

/** OK of a key editor: the draft takes what was typed. A key that is there changes where it differs, one that is not is replaced. */
export function acceptKey(
  dialog: Pick<DnssecDialog, 'addKey' | 'editAddedKey' | 'alterKey'>,
  edited: EditedKey,
  form: KeyForm,
  properties: DnssecProperties,
): void {
  if (edited.kind === 'new') {
    dialog.addKey(wishOf(form, edited.wish, properties));
    return;
  }
  const { id, view, wish } = edited.row;
  if (view === null) dialog.editAddedKey(id, wishOf(form, wish, properties));
  else dialog.alterKey(view.descriptor, alterationOf(form, wish));
}
