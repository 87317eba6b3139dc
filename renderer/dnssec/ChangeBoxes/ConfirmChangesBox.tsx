import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { changeCommands } from '../../../shared/change-commands';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { changesOf } from '../change-store/change-draft';
import { consequencesOf } from '../change-store/consequences';
import { CommandText } from '../CommandLine/CommandText';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { changeBoxTexts } from '../key-texts';
import { MessageBox } from '../MessageBox/MessageBox';
import { longestReason } from '../store/reason';
import { useChangeBoxStyles } from './ChangeBoxes.styles';
import { ConsequenceList } from './ConsequenceList';

/** M8: the original's question, and with it what the change does, how PowerShell says it, and why it is made. */
export function ConfirmChangesBox() {
  const styles = useChangeBoxStyles();
  const dialog = useDnssecDialog();
  const properties = useLoadedDialog((state) => state.properties);
  const draft = useLoadedDialog((state) => state.changes.draft);
  const [reason, setReason] = useState('');
  const { zone, keyMaster, server, signed } = properties;
  const commands = changeCommands(zone, keyMaster ?? server, changesOf(draft, properties));
  return (
    <MessageBox
      kind="question"
      buttons="yes-no"
      wide
      onAccept={() => void dialog.confirmChanges(reason)}
      onDecline={dialog.declineChanges}
    >
      <p>{changeBoxTexts.changed(zone, signed)}</p>
      <ConsequenceList {...consequencesOf(properties, draft)} />
      <details className={styles.commands}>
        <summary className={styles.summary}>{changeBoxTexts.commands}</summary>
        <CommandText commands={commands} />
      </details>
      <Field label={<Caption text={changeBoxTexts.reason} accessKey="R" />}>
        <Input
          value={reason}
          maxLength={longestReason}
          onChange={(_event, { value }) => setReason(value)}
          {...accessKeyProps('R')}
        />
      </Field>
      <p>{changeBoxTexts.question}</p>
    </MessageBox>
  );
}
