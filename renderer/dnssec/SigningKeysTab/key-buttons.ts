import { refusalText } from '../../rollover-refusals';
import { isRetiring } from '../change-store/key-rows';
import type { KeyRow } from '../change-store/key-rows';
import { keyTabTexts } from '../key-texts';

/** A button of the tab. */
export type KeyButton = 'add' | 'edit' | 'rollover' | 'retire' | 'remove' | 'discard';

/** Why each button cannot be pressed, `null` where it can. */
export type ButtonRefusals = Readonly<Record<KeyButton, string | null>>;

/** A pending removal is taken back before anything else is done with the key. */
function editRefusalOf(row: KeyRow | undefined): string | null {
  if (row === undefined) return keyTabTexts.selectFirst;
  return row.pending === 'removed' ? keyTabTexts.removedAlready : null;
}

function rolloverRefusalOf(row: KeyRow | undefined): string | null {
  if (row === undefined) return keyTabTexts.selectFirst;
  if (row.view === null) return keyTabTexts.rolloverAdded;
  if (row.pending !== null) return keyTabTexts.rolloverPending;
  const { rolloverObstacle } = row.view;
  return rolloverObstacle === null ? null : refusalText(rolloverObstacle);
}

function retireRefusalOf(row: KeyRow | undefined): string | null {
  if (row === undefined) return keyTabTexts.selectFirst;
  if (row.pending === 'removed') return keyTabTexts.removedAlready;
  if (row.pending === 'added') return keyTabTexts.retireAdded;
  return row.pending === 'retired' || isRetiring(row) ? keyTabTexts.retiredAlready : null;
}

function removeRefusalOf(row: KeyRow | undefined): string | null {
  if (row?.pending === 'added') return keyTabTexts.removeAdded;
  return editRefusalOf(row);
}

/**
 * The enable rules of the buttons (dialogs.md 2.1): all but Add need a selection, and nothing works while the sheet
 * can not be changed. "You are not allowed to add new signing keys or reconfigure signing key parameters" while one
 * rolls over (dialogs.md 2.2). That the last key of its kind can not be retired is said by M12, as in the original.
 */
export function buttonRefusals(
  row: KeyRow | undefined,
  sheetRefusal: string | null,
  rollingOver = false,
): ButtonRefusals {
  const changeRefusal = sheetRefusal ?? (rollingOver ? keyTabTexts.rollingOver : null);
  return {
    add: changeRefusal,
    edit: changeRefusal ?? editRefusalOf(row),
    rollover: sheetRefusal ?? rolloverRefusalOf(row),
    retire: changeRefusal ?? retireRefusalOf(row),
    remove: sheetRefusal ?? removeRefusalOf(row),
    discard: null,
  };
}
