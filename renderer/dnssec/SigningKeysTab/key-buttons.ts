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

/** A rollover that failed can be started again by hand; every other one is under way (9116) or in the queue (9120). */
function rolloverRefusalOf(row: KeyRow | undefined, signed: boolean): string | null {
  if (row === undefined) return keyTabTexts.selectFirst;
  if (row.view === null) return keyTabTexts.rolloverAdded;
  if (row.pending !== null) return keyTabTexts.rolloverPending;
  if (!signed) return keyTabTexts.rolloverUnsigned;
  const { rolloverStatus } = row.view.descriptor;
  if (rolloverStatus === 'queued') return keyTabTexts.rolloverQueued;
  const isAtRest = rolloverStatus === 'not-rolling' || rolloverStatus === 'roll-error';
  return isAtRest ? null : keyTabTexts.rolloverRunning;
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
 * can not be changed. That the last key of its kind can not be retired is said by M12, as in the original.
 */
export function buttonRefusals(
  row: KeyRow | undefined,
  sheetRefusal: string | null,
  signed: boolean,
): ButtonRefusals {
  return {
    add: sheetRefusal,
    edit: sheetRefusal ?? editRefusalOf(row),
    rollover: sheetRefusal ?? rolloverRefusalOf(row, signed),
    retire: sheetRefusal ?? retireRefusalOf(row),
    remove: sheetRefusal ?? removeRefusalOf(row),
    discard: null,
  };
}
