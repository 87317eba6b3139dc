import { Button, Link, Spinner, mergeClasses } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { hasChanges } from '../change-store/change-actions';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { changeBoxTexts } from '../key-texts';
import { rolloverBoxTexts } from '../rollover-texts';
import type { LoadedDialog } from '../store/dialog-state';
import { isActing, isBusy, isPreparing, pendingTarget, shortName } from '../store/dialog-view';
import { sheetTexts } from '../sheet-texts';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';

/** What the sheet waits for, in words; `null` when it waits for nothing. */
function waitText({ move, changes, reSign, rollover, properties }: LoadedDialog): string | null {
  if (rollover.kind === 'starting') return rolloverBoxTexts.starting;
  if (changes.run.kind === 'saving') return changeBoxTexts.saving;
  if (move.kind === 'probing') {
    return properties.keyMaster === null
      ? sheetTexts.probingNone
      : sheetTexts.probing(shortName(properties.keyMaster));
  }
  if (move.kind === 'planning' || move.kind === 'moving') return sheetTexts[move.kind];
  if (reSign.kind === 'planning' || reSign.kind === 'signing' || reSign.kind === 'updating')
    return sheetTexts[reSign.kind];
  return null;
}

/** What the sheet waits for, said beside the buttons; one may stop what only finds out. */
function BusyLine() {
  const styles = useSheetStyles();
  const dialog = useDnssecDialog();
  const text = useLoadedDialog(waitText);
  const canStop = useLoadedDialog(isPreparing);
  return (
    <div className={mergeClasses(styles.busy, canStop && styles.appearLate)} role="status">
      {text === null ? null : <Spinner size="tiny" label={text} />}
      {canStop ? (
        <Link as="button" onClick={dialog.stopPreparing}>
          {sheetTexts.stop}
        </Link>
      ) : null}
    </div>
  );
}

/**
 * OK, Cancel and Apply.
 *
 * While the sheet is busy they stay focusable, so that the focus is still where it was afterwards. A running move
 * cannot be cancelled, a plan can.
 */
export function SheetFooter() {
  const styles = useSheetStyles();
  const dialog = useDnssecDialog();
  const busy = useLoadedDialog(isBusy);
  const acting = useLoadedDialog(isActing);
  const unchanged = useLoadedDialog((state) => pendingTarget(state) === undefined && !hasChanges(state));
  return (
    <div className={styles.footer}>
      <BusyLine />
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void dialog.submit('ok')}
      >
        {sheetTexts.ok}
      </Button>
      <Button className={styles.button} disabledFocusable={acting} onClick={dialog.cancel}>
        {sheetTexts.cancel}
      </Button>
      <Button
        className={styles.button}
        disabled={unchanged && !busy}
        disabledFocusable={busy}
        onClick={() => void dialog.submit('apply')}
        {...accessKeyProps('A')}
      >
        <Caption text={sheetTexts.apply} accessKey="A" />
      </Button>
    </div>
  );
}
