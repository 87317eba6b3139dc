import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { delegationCommand } from '../../../shared/delegation-command';
import type { DelegationReport } from '../../../shared/model/delegation';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import { CommandText } from '../../dnssec/CommandLine/CommandText';
import { useCommandLineStyles } from '../../dnssec/CommandLine/CommandLine.styles';
import { confirmationTexts } from '../../dnssec/key-master-texts';
import { changeBoxTexts } from '../../dnssec/key-texts';
import { longestReason } from '../../dnssec/store/reason';
import { ConfirmBox } from '../shared/ConfirmBox';
import { useDelegationStyles } from './Delegation.styles';
import { delegationTexts } from './rollover-texts';

interface PublishDelegationBoxProps {
  readonly report: DelegationReport;
  /** An empty reason is none. */
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** The same in PowerShell; nothing where no server of the parent is known. */
function PublishCommand({ report }: Pick<PublishDelegationBoxProps, 'report'>) {
  const styles = useCommandLineStyles();
  const command = delegationCommand(report);
  return command === null ? null : (
    <div className={styles.root}>
      <span className={styles.label}>{confirmationTexts.command}</span>
      <CommandText commands={[command]} />
    </div>
  );
}

/** Asks before the DS records are written into the parent zone: what will happen, the same in PowerShell, and why. */
export function PublishDelegationBox({ report, onConfirm, onCancel }: PublishDelegationBoxProps) {
  const styles = useDelegationStyles();
  const [reason, setReason] = useState('');
  const { publishBox } = delegationTexts;
  return (
    <ConfirmBox
      title={publishBox.title}
      consequence={publishBox.consequence}
      onConfirm={() => onConfirm(reason)}
      onCancel={onCancel}
    >
      <p className={styles.text}>{publishBox.text(report.zone, report.parent.parent)}</p>
      <p className={styles.text}>{publishBox.after}</p>
      <PublishCommand report={report} />
      <Field label={<Caption text={changeBoxTexts.reason} accessKey="R" />}>
        <Input
          value={reason}
          maxLength={longestReason}
          onChange={(_event, { value }) => setReason(value)}
          {...accessKeyProps('R')}
        />
      </Field>
    </ConfirmBox>
  );
}
