import { useState } from 'react';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import type { KeyType } from '../../../shared/model/signing-key';
import type { KeyRow } from '../../dnssec/change-store/key-rows';
import { useDnssecDialog, useLoadedDialog } from '../../dnssec/dialog-context';
import { keyTabTexts } from '../../dnssec/key-texts';
import { proposedWish, replicatedTwin } from '../../dnssec/KeyEditor/key-form';
import type { KeyForm } from '../../dnssec/KeyEditor/key-form';
import { acceptKey } from '../../dnssec/SigningKeysTab/accept-key';
import type { EditedKey } from '../../dnssec/SigningKeysTab/accept-key';
import type { ButtonRefusals, KeyButton } from '../../dnssec/SigningKeysTab/key-buttons';
import { keyListFault, listedKeys } from '../store/wizard-view';

/** The editor over the page. */
type OpenEditor = { readonly kind: 'none' } | EditedKey;

const noEditor: OpenEditor = { kind: 'none' };

/** A page of keys: what it shows, and what its controls do. */
export interface WizardKeys {
  readonly rows: readonly KeyRow[];
  readonly selected: KeyRow | undefined;
  readonly select: (id: string) => void;
  readonly fault: string | null;
  readonly refusals: ButtonRefusals;
  readonly press: (button: KeyButton) => void;
  readonly editor: OpenEditor;
  readonly close: () => void;
  readonly accept: (form: KeyForm) => void;
  readonly addReplicated: (wish: KeyWish) => void;
}

function refusalsFor(selected: KeyRow | undefined): ButtonRefusals {
  const needsKey = selected === undefined ? keyTabTexts.selectFirst : null;
  return { add: null, edit: needsKey, rollover: null, retire: null, remove: needsKey, discard: null };
}

/** The keys of a kind in the draft: all of them can be removed, because the zone is not signed. */
export function useWizardKeys(keyType: KeyType): WizardKeys {
  const dialog = useDnssecDialog();
  const draft = useLoadedDialog((state) => state);
  const [selectedId, select] = useState<string>();
  const [editor, setEditor] = useState(noEditor);
  const { properties } = draft;
  const rows = listedKeys(draft, keyType);
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0];
  const refusals = refusalsFor(selected);
  const remove = ({ id, view }: KeyRow): void => {
    if (view === null) dialog.discardKeyChange(id);
    else dialog.removeKey(id);
  };
  const press = (button: KeyButton): void => {
    if (refusals[button] !== null) return;
    if (button === 'add') setEditor({ kind: 'new', wish: proposedWish(keyType, properties) });
    if (button === 'edit' && selected !== undefined) setEditor({ kind: 'edit', row: selected });
    if (button === 'remove' && selected !== undefined) remove(selected);
  };
  const close = (): void => setEditor(noEditor);
  const accept = (form: KeyForm): void => {
    if (editor.kind !== 'none') acceptKey(dialog, editor, form, properties);
    close();
  };
  return {
    rows,
    selected,
    select,
    fault: keyListFault(draft, keyType),
    refusals,
    press,
    editor,
    close,
    accept,
    addReplicated: (wish) => setEditor({ kind: 'new', wish: replicatedTwin(wish) }),
  };
}
