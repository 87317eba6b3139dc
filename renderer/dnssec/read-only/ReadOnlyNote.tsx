import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { sheetTexts } from '../texts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The line that says why nothing on this tab can be changed. */
export function ReadOnlyNote() {
  const styles = useStyles();
  return (
    <p className={styles.note}>
      <LockClosed16Regular />
      {sheetTexts.readOnly}
    </p>
  );
}
