import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useConsole, useConsoleState } from '../console/console-context';
import { Sheet } from '../console/dialogs/Sheet';
import type { ZoneNode } from '../console/model/console-target';
import { recordsAt } from '../console/model/records-below';
import { reasonOrNull } from '../dnssec/store/reason';
import { dsSetChanges, dsSetOf } from './delegation-draft';
import { delegationWords, dsSetWords, sheetWords } from './dialog-texts';
import { folderName } from './domain-name';
import { ReadOnlyText } from './FormField';
import { ProblemBar } from './ProblemBar';
import { ReasonField } from './ReasonField';
import { RecordFileField, RecordLines } from './RecordFileField';
import { SheetButtons } from './SheetButtons';
import { useChange } from './useChange';
import { useRecordFile } from './useRecordFile';
import { useZoneSheetStyles } from './ZoneSheet.styles';

interface ImportDsSetSheetProps {
  readonly folder: ZoneNode;
  readonly onClose: (changed: boolean) => void;
}

/** Import DS Set...: the delegated zone has signed, or has new keys, and hands over its `dsset-` file. */
export function ImportDsSetSheet({ folder, onClose }: ImportDsSetSheetProps) {
  const styles = useZoneSheetStyles();
  const { api } = useConsole();
  const data = useConsoleState((state) => state.data);
  const reader = useRecordFile();
  const change = useChange();
  const [replaces, setReplaces] = useState(true);
  const [reason, setReason] = useState('');
  const { server, zone } = folder;
  const child = folderName(folder);
  const present = recordsAt(data, folder)
    .filter(({ type }) => type === 'DS')
    .map((row) => ({ ...row, name: child }));
  const signers = reader.file.kind === 'read' ? dsSetOf(reader.file.records, child) : null;
  const changes =
    signers?.kind === 'taken' ? dsSetChanges(present, signers.records, replaces) : { removed: [], added: [] };
  const isNothing = changes.removed.length + changes.added.length === 0;
  const submit = async (): Promise<void> => {
    if (change.busy || isNothing) return;
    const outcome = await change.run(() =>
      api.changeRecords({ server, zone, changes, reason: reasonOrNull(reason) }),
    );
    if (outcome?.kind === 'done') onClose(true);
  };
  return (
    <Sheet
      title={dsSetWords.title}
      className={styles.wide}
      onEnter={() => void submit()}
      onClose={() => onClose(false)}
      footer={change.problem === null ? null : <ProblemBar problem={change.problem} />}
      buttons={
        <SheetButtons
          busy={change.busy || isNothing}
          onAccept={() => void submit()}
          onCancel={() => onClose(false)}
        />
      }
    >
      <div className={styles.fields}>
        <p className={`${styles.lead} ${styles.whole}`}>{dsSetWords.lead}</p>
        <ReadOnlyText label={sheetWords.fqdn} value={`${child}.`} />
        <RecordFileField
          label={dsSetWords.file}
          hint={dsSetWords.hint}
          reader={reader}
          origin={zone}
          fault={signers?.kind === 'refused' ? signers.reason : null}
        />
        {signers?.kind === 'taken' ? (
          <RecordLines
            title={isNothing ? dsSetWords.same : delegationWords.dsRead(signers.records.length)}
            lines={signers.records.map((line) => `${line.name}. ${line.ttl} IN DS ${line.data}`)}
          />
        ) : null}
        {present.length === 0 ? null : (
          <Checkbox
            className={styles.whole}
            label={dsSetWords.replace(present.length)}
            checked={replaces}
            onChange={(_event, { checked }) => setReplaces(checked === true)}
          />
        )}
        <ReasonField reason={reason} onReason={setReason} />
      </div>
    </Sheet>
  );
}
