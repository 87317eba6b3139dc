import { Button, Dialog, DialogSurface, DialogTitle, useId } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMessageBoxStyles } from '../../dnssec/MessageBox/MessageBox.styles';
import { useDefaultFocus } from '../../dnssec/useDefaultFocus';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { toolTexts } from './tool-texts';

interface ConfirmBoxProps {
  readonly title: string;
  /** What will be lost, as paragraphs. */
  readonly children: ReactNode;
  /** The caption of the button that does it: it names the consequence. */
  readonly consequence: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks before something is lost. Cancel has the focus, Enter and Esc: nothing is lost by a key pressed too often.
 *
 * It is mounted while it is open.
 */
export function ConfirmBox({ title, children, consequence, onConfirm, onCancel }: ConfirmBoxProps) {
  const styles = useMessageBoxStyles();
  const textId = useId('confirm-box-text-');
  const cancel = useDefaultFocus(true);
  useRestoreFocus();
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={onCancel}>
      <DialogSurface className={styles.surface} aria-describedby={textId}>
        <DialogTitle className={styles.title} action={null}>
          {title}
        </DialogTitle>
        <div className={styles.body}>
          <WarningFilled className={`${styles.icon} ${styles.warning}`} role="img" aria-label="Warning" />
          <div id={textId} className={styles.text}>
            {children}
          </div>
        </div>
        <div className={styles.buttons}>
          <Button onClick={onConfirm}>{consequence}</Button>
          <Button ref={cancel} className={styles.button} appearance="primary" onClick={onCancel}>
            {toolTexts.cancel}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  );
}
