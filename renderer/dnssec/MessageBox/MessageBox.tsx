import { Button, Dialog, DialogSurface, DialogTitle, mergeClasses, useId } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, QuestionCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { accessKeyProps, accessScopeProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { boxTexts } from '../box-texts';
import { useDefaultFocus } from '../useDefaultFocus';
import { useRestoreFocus } from '../useRestoreFocus';
import { useMessageBoxStyles } from './MessageBox.styles';

/** What a box is about; it picks the icon. */
export type MessageBoxKind = 'question' | 'information' | 'warning' | 'error';

/** The sets of buttons that message boxes have. */
export type MessageBoxButtons = 'ok' | 'ok-cancel' | 'yes-no';

interface MessageBoxProps {
  readonly kind: MessageBoxKind;
  readonly buttons: MessageBoxButtons;
  /** The text, and what stands below it. */
  readonly children: ReactNode;
  /** The first button, or Enter. */
  readonly onAccept: () => void;
  /** The second button, or Esc; in a box with one button Esc presses that one. */
  readonly onDecline?: () => void;
  /** Buttons of ours name the consequence; the original's boxes keep theirs. */
  readonly captions?: { readonly accept: string; readonly decline?: string };
  /** What the buttons do, said beside them and read out with them. */
  readonly notes?: { readonly accept: string; readonly decline: string };
  /** The button with the focus and Enter. `decline` where a held Enter would do what can not be undone. */
  readonly defaultButton?: 'accept' | 'decline';
  /** The first button waits for something that the text names. */
  readonly acceptDisabled?: boolean;
  /** For boxes that tell more than a sentence. */
  readonly wide?: boolean;
}

const icons = {
  question: QuestionCircleFilled,
  information: InfoFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
} as const;

const iconNames = {
  question: 'Question',
  information: 'Information',
  warning: 'Warning',
  error: 'Error',
} as const;

const standardCaptions: Record<MessageBoxButtons, { readonly accept: string; readonly decline?: string }> = {
  ok: { accept: boxTexts.ok },
  'ok-cancel': { accept: boxTexts.ok, decline: boxTexts.cancel },
  'yes-no': { accept: boxTexts.yes, decline: boxTexts.no },
};

/** Does the control that has the focus need Enter for itself? */
function isOperable(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, summary') !== null;
}

function hasAccessKey(caption: string): boolean {
  return caption === boxTexts.yes || caption === boxTexts.no;
}

interface BoxButtonProps {
  readonly caption: string;
  readonly isDefault: boolean;
  readonly disabled?: boolean;
  readonly noteId?: string | undefined;
  readonly onPress: () => void;
}

/** One button. Yes and No have access keys; OK has Enter and Cancel has Esc, as everywhere in Windows. */
function BoxButton({ caption, isDefault, disabled = false, noteId, onPress }: BoxButtonProps) {
  const styles = useMessageBoxStyles();
  const accessKey = caption.charAt(0);
  return (
    <Button
      ref={useDefaultFocus(isDefault)}
      className={styles.button}
      appearance={isDefault ? 'primary' : 'secondary'}
      disabled={disabled}
      aria-describedby={noteId}
      onClick={onPress}
      {...(hasAccessKey(caption) ? accessKeyProps(accessKey) : {})}
    >
      {hasAccessKey(caption) ? <Caption text={caption} accessKey={accessKey} /> : caption}
    </Button>
  );
}

type ButtonRowProps = Pick<
  MessageBoxProps,
  'buttons' | 'captions' | 'notes' | 'defaultButton' | 'acceptDisabled' | 'onAccept'
> & { readonly onDecline: () => void };

/** The band of buttons, with what they do before them. */
function ButtonRow(props: ButtonRowProps) {
  const styles = useMessageBoxStyles();
  const noteId = useId('message-box-note-');
  const { accept, decline } = { ...standardCaptions[props.buttons], ...props.captions };
  const isDeclineDefault = props.defaultButton === 'decline' && decline !== undefined;
  return (
    <div className={styles.buttons}>
      {props.notes === undefined ? null : (
        <p className={styles.notes}>
          <span id={`${noteId}-accept`}>{props.notes.accept}</span>{' '}
          <span id={`${noteId}-decline`}>{props.notes.decline}</span>
        </p>
      )}
      <BoxButton
        caption={accept}
        isDefault={!isDeclineDefault}
        disabled={props.acceptDisabled ?? false}
        noteId={props.notes && `${noteId}-accept`}
        onPress={props.onAccept}
      />
      {decline === undefined ? null : (
        <BoxButton
          caption={decline}
          isDefault={isDeclineDefault}
          noteId={props.notes && `${noteId}-decline`}
          onPress={props.onDecline}
        />
      )}
    </div>
  );
}

/**
 * A message box over the sheet: icon, text, OK, OK and Cancel, or Yes and No.
 *
 * The first button has the focus and Enter, as in Windows, unless the box says otherwise. It is mounted while it is
 * open.
 */
export function MessageBox({ kind, children, wide = false, ...buttonRow }: MessageBoxProps) {
  const { onAccept, onDecline = onAccept, defaultButton, acceptDisabled = false } = buttonRow;
  const styles = useMessageBoxStyles();
  const textId = useId('message-box-text-');
  const body = useRef<HTMLDivElement>(null);
  useRestoreFocus();
  useEffect(() => {
    // Fluent's first focus may have scrolled to a control below; one reads from the top.
    if (body.current) body.current.scrollTop = 0;
  }, []);
  const Icon = icons[kind];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isOperable(event.target)) return;
    event.preventDefault();
    if (defaultButton === 'decline') onDecline();
    else if (!acceptDisabled) onAccept();
  };
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={onDecline}>
      <DialogSurface
        className={mergeClasses(styles.surface, wide && styles.wide)}
        aria-describedby={textId}
        onKeyDown={onKeyDown}
        {...accessScopeProps}
      >
        <DialogTitle className={styles.title} action={null}>
          {boxTexts.title}
        </DialogTitle>
        <div ref={body} className={styles.body}>
          <Icon className={mergeClasses(styles.icon, styles[kind])} role="img" aria-label={iconNames[kind]} />
          <div id={textId} className={styles.text}>
            {children}
          </div>
        </div>
        <ButtonRow {...buttonRow} onDecline={onDecline} />
      </DialogSurface>
    </Dialog>
  );
}
