import { commandLineOf } from '../../../shared/command-line';
import type { ShownAct } from '../../../shared/command-line';
import { confirmationTexts } from '../key-master-texts';
import { useCommandLineStyles } from './CommandLine.styles';
import { CommandText } from './CommandText';

/** An act as PowerShell would be told it, ready to be copied into a runbook or a ticket. */
export function CommandLine({ act }: { readonly act: ShownAct }) {
  const styles = useCommandLineStyles();
  return (
    <div className={styles.root}>
      <span className={styles.label}>{confirmationTexts.command}</span>
      <CommandText commands={[commandLineOf(act)]} />
    </div>
  );
}
