import { Link, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/assert-never';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { verbTexts } from '../key-master-texts';
import { ProblemText } from '../ProblemText/ProblemText';
import type { ProbeState } from '../store/probe-state';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';
import { verbSentences } from './verb-words';

/** The question is on its way; one may stop waiting for the answer. */
function Asking() {
  const styles = useKeyMasterTabStyles();
  const dialog = useDnssecDialog();
  const keyMaster = useLoadedDialog(({ properties }) => properties.keyMaster);
  return (
    <>
      <Spinner
        size="extra-tiny"
        className={styles.spinner}
        labelPosition="after"
        label={{
          children: keyMaster === null ? verbTexts.askingNone : verbTexts.asking(keyMaster),
          className: styles.spinnerLabel,
        }}
      />{' '}
      <Link as="button" inline className={styles.link} onClick={dialog.stopProbe}>
        {verbTexts.stop}
      </Link>
    </>
  );
}

function Again() {
  const styles = useKeyMasterTabStyles();
  const dialog = useDnssecDialog();
  return (
    <Link as="button" inline className={styles.link} onClick={() => void dialog.startProbe()}>
      {verbTexts.again}
    </Link>
  );
}

function contentOf(probe: ProbeState): ReactNode {
  switch (probe.kind) {
    case 'none':
      return null;
    case 'running':
      return <Asking />;
    case 'stopped':
      return (
        <>
          {verbTexts.stopped} <Again />
        </>
      );
    case 'answered':
      return (
        <>
          {verbSentences(probe.probe).join(' ')} <Again />
        </>
      );
    case 'failed':
      return (
        <>
          {verbTexts.failed} <Again />
          <ProblemText problem={probe.problem} />
        </>
      );
    default:
      return assertNever(probe);
  }
}

/** The small line under the radios: which of assign, transfer and seize OK performs, and why not another. */
export function VerbLine() {
  const styles = useKeyMasterTabStyles();
  const probe = useLoadedDialog((state) => state.probe);
  const isChosen = useLoadedDialog(({ draft }) => draft.choice === 'other');
  return (
    <div className={styles.verb} role="status">
      {isChosen ? contentOf(probe) : null}
    </div>
  );
}
