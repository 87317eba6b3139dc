import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { accessScopeProps } from '../../dnssec/access-keys/access-key-props';
import { useAccessKeys } from '../../dnssec/access-keys/useAccessKeys';
import { useRestoreFocus } from '../../dnssec/useRestoreFocus';
import { frameTexts } from '../wizard-texts';
import { usePageFocus } from './usePageFocus';
import { WizardButtons } from './WizardButtons';
import type { WizardButtonsProps } from './WizardButtons';
import { useWizardFrameStyles } from './WizardFrame.styles';

interface WizardFrameProps extends WizardButtonsProps {
  readonly title: string;
  /** Names the page, so that the focus follows when another one comes. */
  readonly page: string;
  readonly children: ReactNode;
}

/** Do these controls need Enter for themselves? */
function usesEnter(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role="listbox"]') !== null;
}

/** Key presses in a dialog over the wizard bubble up through React's tree; they are none of its business. */
function isFromWithin({ target, currentTarget }: KeyboardEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

/** The window of a wizard: caption, page, buttons. Enter presses Next or Finish, Esc presses Cancel. */
export function WizardFrame({ title, page, children, ...buttons }: WizardFrameProps) {
  const styles = useWizardFrameStyles();
  const root = usePageFocus(page);
  useAccessKeys();
  useRestoreFocus();
  const cancel = (): void => {
    if (buttons.canCancel) buttons.onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isDefaultPrevented()) return;
    if (!isFromWithin(event) || usesEnter(event.target)) return;
    event.preventDefault();
    if (buttons.canGoOn) buttons.onNext();
  };
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={cancel}>
      <DialogSurface role="dialog" className={styles.surface} onKeyDown={onKeyDown} {...accessScopeProps}>
        <div className={styles.titleBar}>
          <DialogTitle className={styles.title} action={null} title={title}>
            {title}
          </DialogTitle>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={frameTexts.close}
            tabIndex={-1}
            disabledFocusable={!buttons.canCancel}
            onClick={cancel}
          />
        </div>
        <div ref={root} className={styles.page}>
          {children}
        </div>
        <WizardButtons {...buttons} onCancel={cancel} />
      </DialogSurface>
    </Dialog>
  );
}
