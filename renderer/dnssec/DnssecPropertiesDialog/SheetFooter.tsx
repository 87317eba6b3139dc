import { Button, Spinner, mergeClasses } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { isBusy, pendingTarget } from '../store/dialog-view';
import { sheetTexts } from '../texts';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';

/** What the sheet waits for, said beside the buttons. */
function BusyLine() {
  const styles = useSheetStyles();
  const kind = useLoadedDialog(({ move }) => move.kind);
  return (
    <div className={styles.busy} role="status">
      {kind === 'planning' || kind === 'moving' ? (
        <Spinner
          size="tiny"
          label={sheetTexts[kind]}
          className={mergeClasses(kind === 'planning' && styles.appearLate)}
        />
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
  const moving = useLoadedDialog(({ move }) => move.kind === 'moving');
  const unchanged = useLoadedDialog((state) => pendingTarget(state) === undefined);
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
      <Button className={styles.button} disabledFocusable={moving} onClick={dialog.cancel}>
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
