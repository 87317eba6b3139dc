import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSheetStyles } from '../console/dialogs/Sheet.styles';
import { sheetWords } from './dialog-texts';

interface SheetButtonsProps {
  readonly accept?: string;
  readonly cancel?: string;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
  /** What stands left of them. */
  readonly children?: ReactNode;
}

/** OK and Cancel of a sheet. OK keeps its place and the focus while the change is on its way. */
export function SheetButtons(props: SheetButtonsProps) {
  const { accept = sheetWords.ok, cancel = sheetWords.cancel, busy, onAccept, onCancel, children } = props;
  const styles = useSheetStyles();
  return (
    <>
      {children}
      <Button className={styles.button} appearance="primary" disabledFocusable={busy} onClick={onAccept}>
        {accept}
      </Button>
      <Button className={styles.button} onClick={onCancel}>
        {cancel}
      </Button>
    </>
  );
}
