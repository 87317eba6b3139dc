import { Button, Dialog, DialogSurface, DialogTitle, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { useSheetStyles } from './Sheet.styles';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What became of it, above the buttons: it stays in sight while the page scrolls. */
  readonly footer?: ReactNode;
  /** The buttons, right to left in importance as in Windows. */
  readonly buttons: ReactNode;
  /** Enter outside of a control that needs it. */
  readonly onEnter: () => void;
  readonly onClose: () => void;
  /** Another width. */
  readonly className?: string;
  /** A page without controls takes the focus itself, so that the keyboard scrolls it. */
  readonly isPlain?: boolean;
}

/** Does the control that has the focus need Enter for itself? */
function usesEnter(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('button, a[href], input[type="file"], textarea') !== null
  );
}

/** A dialog of the console: a caption with its close button, a page that scrolls, and buttons. Esc closes it. */
export function Sheet({
  title,
  children,
  footer,
  buttons,
  onEnter,
  onClose,
  className,
  isPlain = false,
}: SheetProps) {
  const styles = useSheetStyles();
  useRestoreFocus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isDefaultPrevented() || usesEnter(event.target)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface role="dialog" className={mergeClasses(styles.surface, className)} onKeyDown={onKeyDown}>
        <div className={styles.titleBar}>
          <DialogTitle className={styles.title} action={null} title={title}>
            {title}
          </DialogTitle>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label="Close"
            tabIndex={-1}
            onClick={onClose}
          />
        </div>
        <div
          className={styles.page}
          {...(isPlain ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
        >
          {children}
        </div>
        {footer === undefined ? null : <div className={styles.outcome}>{footer}</div>}
        <div className={styles.footer}>{buttons}</div>
      </DialogSurface>
    </Dialog>
  );
}
