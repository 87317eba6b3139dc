import { Button, Spinner } from '@fluentui/react-components';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import { frameTexts } from '../wizard-texts';
import { useWizardFrameStyles } from './WizardFrame.styles';

/** What the buttons do. */
export interface WizardButtonsProps {
  /** `undefined` where a wizard has no way back. */
  readonly onBack?: (() => void) | undefined;
  readonly canGoBack: boolean;
  readonly onNext: () => void;
  readonly canGoOn: boolean;
  /** The last page has Finish in the place of Next. */
  readonly isLast: boolean;
  readonly onCancel: () => void;
  readonly canCancel: boolean;
  /** What Next waits for, in words. */
  readonly busyText: string | null;
}

/**
 * Back, Next or Finish, and Cancel.
 *
 * A button that can not be pressed stays focusable, so that the focus is still where it was when it can be pressed again.
 */
export function WizardButtons(props: WizardButtonsProps) {
  const styles = useWizardFrameStyles();
  return (
    <div className={styles.footer}>
      <div className={styles.busy} role="status">
        {props.busyText === null ? null : (
          <Spinner size="tiny" label={{ children: props.busyText, className: styles.busyLabel }} />
        )}
      </div>
      {props.onBack === undefined ? null : (
        <Button
          className={styles.button}
          disabledFocusable={!props.canGoBack}
          onClick={props.onBack}
          {...accessKeyProps('b')}
        >
          <Caption text={frameTexts.back} accessKey="B" />
        </Button>
      )}
      <Button
        className={styles.button}
        appearance="primary"
        data-wizard-default=""
        disabledFocusable={!props.canGoOn}
        onClick={props.onNext}
        {...accessKeyProps(props.isLast ? 'f' : 'n')}
      >
        {props.isLast ? (
          <Caption text={frameTexts.finish} accessKey="F" />
        ) : (
          <Caption text={frameTexts.next} accessKey="N" />
        )}
      </Button>
      <Button className={styles.cancel} disabledFocusable={!props.canCancel} onClick={props.onCancel}>
        {frameTexts.cancel}
      </Button>
    </div>
  );
}
