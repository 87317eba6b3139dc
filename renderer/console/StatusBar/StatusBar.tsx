import { mergeClasses } from '@fluentui/react-components';
import { Clock16Regular, DocumentError16Regular, LockOpen16Regular } from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import { useLabNow } from '../../lab-time/useLabNow';
import { dateTimeText, durationText } from '../../reports/time-texts';
import type { OpenDialog } from '../../stores/console-state';
import { useConsole, useConsoleState } from '../console-context';
import { shownListOf } from '../model/shown-list';
import { countText, isOutOfDate } from './status-texts';
import { useStatusBarStyles } from './StatusBar.styles';

interface ProgressProps {
  readonly what: string;
  readonly of: 'keyGeneration' | 'signing';
}

/** How much of something that goes on in the background is done; nothing when all is. */
function Progress({ what, of }: ProgressProps) {
  const styles = useStatusBarStyles();
  const done = useConsoleState((state) => state.status?.[of].done ?? 0);
  const total = useConsoleState((state) => state.status?.[of].total ?? 0);
  if (done >= total) return null;
  return (
    <span className={styles.keys}>
      <span>
        {what}: {done} of {total}
      </span>
      <span
        className={styles.track}
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <span className={styles.bar} style={{ display: 'block', transform: `scaleX(${done / total})` }} />
      </span>
    </span>
  );
}

interface NoticeProps {
  readonly text: string;
  readonly dialog: OpenDialog;
  readonly Icon: FluentIcon;
}

/** Something the user should know; a press explains it. */
function Notice({ text, dialog, Icon }: NoticeProps) {
  const styles = useStatusBarStyles();
  const console = useConsole();
  return (
    <button type="button" className={styles.notice} onClick={() => console.openDialog(dialog)}>
      <Icon className={mergeClasses(styles.sign, styles.warning)} aria-hidden="true" />
      <span className={styles.noticeText}>{text}</span>
    </button>
  );
}

/** The lab's time where it is ahead of the machine's clock; a press leads to where it is moved. */
function LabTime({ timeShift }: { readonly timeShift: number }) {
  const styles = useStatusBarStyles();
  const console = useConsole();
  const now = useLabNow(timeShift);
  return (
    <button
      type="button"
      className={mergeClasses(styles.notice, styles.fixed)}
      title={`The time of the lab is ${durationText(timeShift)} ahead of the clock of this computer.`}
      onClick={() => console.showTool('lab')}
    >
      <Clock16Regular className={styles.sign} aria-hidden="true" />
      <span className={styles.noticeText}>
        Lab time: <time dateTime={new Date(now).toISOString()}>{dateTimeText(now)}</time>
      </span>
    </button>
  );
}

function Message() {
  const styles = useStatusBarStyles();
  const message = useConsoleState((state) => state.message);
  const outOfDate = useConsoleState((state) => isOutOfDate(shownListOf(state), state.revision));
  return (
    <span className={mergeClasses(styles.message, outOfDate && styles.stale)} role="status">
      {outOfDate ? 'The view is out of date. Press F5 to refresh.' : message}
    </span>
  );
}

/** The status bar: how many items, what is out of date, what goes on in the background, where one is and who. */
export function StatusBar() {
  const styles = useStatusBarStyles();
  const count = useConsoleState((state) => countText(shownListOf(state)));
  const status = useConsoleState((state) => state.status);
  return (
    <div className={styles.root} role="contentinfo" aria-label="Status">
      <span className={styles.fixed}>{count}</span>
      <Message />
      <Progress of="keyGeneration" what="Generating signing keys" />
      <Progress of="signing" what="Signing zones" />
      {status === null || status.timeShift === 0 ? null : <LabTime timeShift={status.timeShift} />}
      {(status?.setAside ?? null) === null ? null : (
        <Notice
          text="A state file was set aside"
          dialog={{ kind: 'set-aside' }}
          Icon={DocumentError16Regular}
        />
      )}
      {status?.keyProtection.kind === 'none' ? (
        <Notice
          text="Private keys are not encrypted"
          dialog={{ kind: 'key-protection' }}
          Icon={LockOpen16Regular}
        />
      ) : null}
      {status === null ? null : (
        <>
          <span className={styles.place}>Forest: {status.environment.forest}</span>
          <span className={styles.place}>{status.user}</span>
        </>
      )}
    </div>
  );
}
