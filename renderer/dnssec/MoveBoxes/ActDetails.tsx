import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ShownAct } from '../../../shared/command-line';
import type { Consequence, Reversibility } from '../../../shared/model/key-master';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { CommandLine } from '../CommandLine/CommandLine';
import { Consequences } from '../Consequences/Consequences';
import { confirmationTexts } from '../key-master-texts';
import { longestReason } from '../store/reason';
import { boxTexts } from '../box-texts';
import { useMoveBoxStyles } from './MoveBoxes.styles';

/** Why somebody does it: optional, and kept in the history of the zone. */
function ReasonField({ reason, onReason }: Pick<ActDetailsProps, 'reason' | 'onReason'>) {
  const styles = useMoveBoxStyles();
  return (
    <Field
      orientation="horizontal"
      className={styles.reason}
      label={<Caption text={confirmationTexts.reason} accessKey="R" />}
    >
      <Input
        value={reason}
        maxLength={longestReason}
        onChange={(_event, { value }) => {
          onReason(value);
        }}
        {...accessKeyProps('R')}
      />
    </Field>
  );
}

interface ActDetailsProps {
  /** The consequence in one sentence. */
  readonly lead: string;
  /** The original's own text. */
  readonly text: ReactNode;
  readonly consequences: readonly Consequence[];
  readonly reversibility: Reversibility;
  readonly act: ShownAct;
  /** What stands between the command and the reason. */
  readonly children?: ReactNode;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What every confirmation of an act says: its consequences, whether it can be taken back, its command, and why. */
export function ActDetails(props: ActDetailsProps) {
  const styles = useMoveBoxStyles();
  const { lead, text, consequences, reversibility, act, children, reason, onReason } = props;
  return (
    <>
      <p className={styles.lead}>{lead}</p>
      {text}
      <Consequences consequences={consequences} reversibility={reversibility} />
      <CommandLine act={act} />
      {children}
      <ReasonField reason={reason} onReason={onReason} />
      <p>{boxTexts.question}</p>
    </>
  );
}
