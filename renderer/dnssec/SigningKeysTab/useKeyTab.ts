import { useState } from 'react';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import { algorithmNames } from '../../../shared/model/signing-key';
import type { KeyType } from '../../../shared/model/signing-key';
import { editRefusal } from '../change-store/edit-refusal';
import { isLastOfItsKind, isRollingOver, keyRows } from '../change-store/key-rows';
import type { KeyRow } from '../change-store/key-rows';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { consequenceTexts } from '../key-texts';
import { proposedWish, replicatedTwin } from '../KeyEditor/key-form';
import type { KeyForm } from '../KeyEditor/key-form';
import type { RolloverSubject } from '../rollover-subject';
import { acceptKey } from './accept-key';
import type { EditedKey } from './accept-key';
import { buttonRefusals } from './key-buttons';
import type { ButtonRefusals, KeyButton } from './key-buttons';

/** What stands over the tab. */
type KeyTabDialog =
  | { readonly kind: 'none' }
  | EditedKey
  /** M11. */
  | { readonly kind: 'retire'; readonly row: KeyRow }
  /** M12. */
  | { readonly kind: 'last-key' };

const noDialog: KeyTabDialog = { kind: 'none' };

/** A tab of keys: what it shows, and what its controls do. */
export interface KeyTab {
  readonly rows: readonly KeyRow[];
  readonly selected: KeyRow | undefined;
  readonly select: (id: string) => void;
  /** Why nothing can be changed, `null` when it can. */
  readonly refusal: string | null;
  readonly buttons: readonly KeyButton[];
  readonly refusals: ButtonRefusals;
  readonly press: (button: KeyButton) => void;
  readonly pressDelete: () => void;
  readonly over: KeyTabDialog;
  readonly close: () => void;
  readonly acceptForm: (form: KeyForm) => void;
  readonly acceptRetirement: (row: KeyRow) => void;
  readonly addReplicated: (wish: KeyWish) => void;
}

/** An unsigned zone has keys that sign nothing: those can be removed. Active keys of a signed zone can not (9119). */
function buttonsOf(signed: boolean, row: KeyRow | undefined): readonly KeyButton[] {
  const always: readonly KeyButton[] = ['add', 'edit', 'rollover', 'retire'];
  const removal: readonly KeyButton[] = signed ? [] : ['remove'];
  return [...always, ...removal, ...(row === undefined || row.pending === null ? [] : ['discard' as const])];
}

/** What M10 is about. */
function rolloverSubjectOf(
  { zone, keyMaster, server }: DnssecProperties,
  { descriptor, keys }: DescriptorView,
): RolloverSubject {
  const { guid, keyType, algorithm, keyLength, nextRolloverAction } = descriptor;
  const tag = keys.find(({ slot }) => slot === 'active')?.keyTag ?? null;
  return {
    zone,
    keyMaster: keyMaster ?? server,
    guid,
    keyType,
    isRetiring: nextRolloverAction === 'retire',
    name: consequenceTexts.key(keyType, algorithmNames[algorithm], keyLength, tag),
  };
}

/** The state of the KSK or the ZSK tab. The draft lives in the sheet; the selection and what is open live here. */
export function useKeyTab(keyType: KeyType): KeyTab {
  const dialog = useDnssecDialog();
  const properties = useLoadedDialog((state) => state.properties);
  const draft = useLoadedDialog((state) => state.changes.draft);
  const [selectedId, select] = useState<string>();
  const [over, setOver] = useState(noDialog);
  const rows = keyRows(properties, draft, keyType);
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0];
  const refusal = editRefusal(properties);
  const refusals = buttonRefusals(selected, refusal, isRollingOver(properties));
  const retire = (row: KeyRow): void => {
    setOver(isLastOfItsKind(rows, row) ? { kind: 'last-key' } : { kind: 'retire', row });
  };
  const remove = (row: KeyRow): void => {
    if (isLastOfItsKind(rows, row)) setOver({ kind: 'last-key' });
    else dialog.removeKey(row.id);
  };
  const askRollover = ({ view }: KeyRow): void => {
    if (view !== null) dialog.askRollover(rolloverSubjectOf(properties, view));
  };
  const act = (button: KeyButton, row: KeyRow): void => {
    if (button === 'edit') setOver({ kind: 'edit', row });
    if (button === 'retire') retire(row);
    if (button === 'remove') remove(row);
    if (button === 'rollover') askRollover(row);
    if (button === 'discard') dialog.discardKeyChange(row.id);
  };
  const press = (button: KeyButton): void => {
    if (refusals[button] !== null) return;
    if (button === 'add') setOver({ kind: 'new', wish: proposedWish(keyType, properties) });
    else if (selected !== undefined) act(button, selected);
  };
  const close = (): void => setOver(noDialog);
  const acceptForm = (form: KeyForm): void => {
    if (over.kind === 'new' || over.kind === 'edit') acceptKey(dialog, over, form, properties);
    close();
  };
  return {
    rows,
    selected,
    select,
    refusal,
    buttons: buttonsOf(properties.signed, selected),
    refusals,
    press,
    pressDelete: () => {
      if (selected?.pending !== null && selected !== undefined) dialog.discardKeyChange(selected.id);
      else if (!properties.signed) press('remove');
    },
    over,
    close,
    acceptForm,
    acceptRetirement: ({ view }) => {
      if (view !== null) dialog.alterKey(view.descriptor, { nextRolloverAction: 'retire' });
      close();
    },
    addReplicated: (wish) => setOver({ kind: 'new', wish: replicatedTwin(wish) }),
  };
}
