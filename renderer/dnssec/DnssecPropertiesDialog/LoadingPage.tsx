import { Button, Spinner, mergeClasses } from '@fluentui/react-components';
import { focusWhenMounted } from '../focus-when-mounted';
import { sheetTexts } from '../sheet-texts';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';

/** The sheet while its settings are on their way. */
export function LoadingPage({ onCancel }: { readonly onCancel: () => void }) {
  const styles = useSheetStyles();
  return (
    <>
      <div className={mergeClasses(styles.state, styles.appearLate)} aria-busy="true">
        <Spinner
          size="small"
          label={{ children: sheetTexts.loading, className: styles.loadingLabel }}
          labelPosition="below"
        />
      </div>
      <div className={styles.footer}>
        <Button ref={focusWhenMounted} className={styles.button} onClick={onCancel}>
          {sheetTexts.cancel}
        </Button>
      </div>
    </>
  );
}
