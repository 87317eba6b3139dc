import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { rolloverCommand } from '../../../shared/change-commands';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useChangeBoxStyles } from '../ChangeBoxes/ChangeBoxes.styles';
import { CommandText } from '../CommandLine/CommandText';
import { useCommandLineStyles } from '../CommandLine/CommandLine.styles';
import { confirmationTexts } from '../key-master-texts';
import { changeBoxTexts } from '../key-texts';
import { MessageBox } from '../MessageBox/MessageBox';
import type { RolloverSubject } from '../rollover-subject';
import { rolloverBoxTexts } from '../rollover-texts';
import type { RolloverAct } from '../rollover-texts';
import { longestReason } from '../store/reason';

interface RolloverBoxProps {
  readonly subject: RolloverSubject;
  readonly act: RolloverAct;
  /** An empty reason is none. */
  readonly onAccept: (reason: string) => void;
  readonly onDecline: () => void;
}

/** What the act brings about, one sentence a line. */
function consequencesOf({ keyType, isRetiring }: RolloverSubject, act: RolloverAct): readonly string[] {
  if (act === 'step') return rolloverBoxTexts.step;
  const lines = rolloverBoxTexts.consequences[keyType];
  return isRetiring ? [rolloverBoxTexts.retiring, ...lines] : lines;
}

/** M10, and its twin for a step: the question, what will happen, the same in PowerShell, and why. */
export function RolloverBox({ subject, act, onAccept, onDecline }: RolloverBoxProps) {
  const styles = useChangeBoxStyles();
  const command = useCommandLineStyles();
  const [reason, setReason] = useState('');
  const { zone, keyMaster, guid, name } = subject;
  return (
    <MessageBox
      kind={act === 'step' ? 'warning' : 'question'}
      buttons="yes-no"
      wide
      defaultButton={act === 'step' ? 'decline' : 'accept'}
      onAccept={() => onAccept(reason)}
      onDecline={onDecline}
    >
      <p>
        {rolloverBoxTexts.question[act]}
        <br />
        {name}
      </p>
      <div>
        <p className={styles.heading}>{rolloverBoxTexts.whatWillHappen}</p>
        <ul className={styles.sentences}>
          {consequencesOf(subject, act).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div className={command.root}>
        <span className={command.label}>{confirmationTexts.command}</span>
        <CommandText commands={[rolloverCommand(zone, keyMaster, guid, act)]} />
      </div>
      <Field label={<Caption text={changeBoxTexts.reason} accessKey="R" />}>
        <Input
          value={reason}
          maxLength={longestReason}
          onChange={(_event, { value }) => setReason(value)}
          {...accessKeyProps('R')}
        />
      </Field>
    </MessageBox>
  );
}
