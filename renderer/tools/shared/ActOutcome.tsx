import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import { Mark } from '../../reports/Mark';
import { toolTexts } from './tool-texts';
import type { Acting } from './useAct';

const useStyles = makeStyles({
  // Always there, so that it is read out; while it is empty it takes back the gap between the rows of a section.
  said: { ':empty': { marginBottom: '-8px' } },
  refused: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  words: { flexGrow: '1', minWidth: '0' },
});

/** A problem, brought into view: what was pressed may be further down than its section's head. */
function Refusal({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className={styles.refused} role="alert">
      {children}
    </div>
  );
}

interface ActOutcomeProps {
  readonly acting: Acting;
  /** Only an act of this place is spoken of. */
  readonly place: string;
}

/** What has become of the act of one place: it runs, it is done, or why it was refused. A live region. */
export function ActOutcome({ acting: { state, dismiss }, place }: ActOutcomeProps) {
  const styles = useStyles();
  const here = state.kind !== 'idle' && state.place === place ? state : null;
  return (
    <>
      <div role="status" className={styles.said}>
        {here?.kind === 'running' ? <Spinner size="tiny" label={here.message} labelPosition="after" /> : null}
        {here?.kind === 'done' ? <Mark kind="good">{here.message}</Mark> : null}
      </div>
      {here?.kind === 'refused' ? (
        <Refusal>
          <div className={styles.words}>
            <ProblemText problem={here.problem} />
          </div>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={toolTexts.dismiss}
            onClick={dismiss}
          />
        </Refusal>
      ) : null}
    </>
  );
}
