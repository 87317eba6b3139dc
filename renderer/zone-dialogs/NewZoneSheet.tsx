import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ZoneStorage } from '../../shared/contract/calls';
import type { ZoneDirection } from '../../shared/model/zone';
import { useConsole, useConsoleState } from '../console/console-context';
import { Sheet } from '../console/dialogs/Sheet';
import { storageChoices } from '../console/dialogs/zone-storage';
import type { StorageChoice } from '../console/dialogs/zone-storage';
import { rowsOf, serverRowOf } from '../console/model/console-data';
import type { ConsoleStore } from '../stores/console-store';
import { zoneWords } from './dialog-texts';
import { isSameName } from './domain-name';
import { valueOf } from './forms/record-form';
import type { FieldSpec } from './forms/record-form';
import { FormField } from './FormField';
import { isReverse } from './reverse-name';
import { ProblemBar } from './ProblemBar';
import { SheetButtons } from './SheetButtons';
import { useChange } from './useChange';
import { useFields } from './useFields';
import { directionOf, typedZone, zoneNameFault } from './zone-name';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function nameField(direction: ZoneDirection): FieldSpec {
  const isForward = direction === 'forward';
  return {
    key: 'zone',
    label: isForward ? zoneWords.name : zoneWords.network,
    hint: isForward ? zoneWords.nameHint : zoneWords.networkHint,
    kind: 'text',
    initial: '',
    fault: (value) => zoneNameFault(value, direction),
  };
}

interface StorageFieldProps {
  readonly choices: readonly StorageChoice[];
  readonly storage: ZoneStorage;
  readonly onStorage: (storage: ZoneStorage) => void;
}

function StorageField({ choices, storage, onStorage }: StorageFieldProps) {
  const styles = useZoneSheetStyles();
  return (
    <Field className={styles.whole} label={zoneWords.storage}>
      <RadioGroup
        className={styles.radios}
        value={storage}
        onChange={(_event, { value }) => {
          const chosen = choices.find((choice) => choice.storage === value);
          if (chosen !== undefined) onStorage(chosen.storage);
        }}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.storage}
            value={choice.storage}
            label={choice.label}
            disabled={!choice.enabled}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Shows a zone that was just made, under the name that the server gave it. */
async function openZone(console: ConsoleStore, server: string, zone: string): Promise<void> {
  const zones = { kind: 'zones', server, direction: directionOf(zone) } as const;
  await console.reread(zones);
  const rows = rowsOf(console.store.getState().data, 'zones', zones);
  const created = rows.find(({ name }) => isSameName(name, zone))?.name ?? zone;
  const node = { ...zones, kind: 'zone', zone: created, domain: [] } as const;
  // A zone of that name may have been there before: what was read of it is not this one.
  await console.reread(node);
  console.select(node);
}

interface NewZoneSheetProps {
  readonly server: string;
  readonly direction: ZoneDirection;
  readonly onClose: (changed: boolean) => void;
}

/** New Zone...: a primary zone in the directory or in a file, or on to the sheet that reads one from a file. */
export function NewZoneSheet({ server, direction, onClose }: NewZoneSheetProps) {
  const styles = useZoneSheetStyles();
  const console = useConsole();
  const forest = useConsoleState((state) => state.status?.environment.forest ?? '');
  const serverRow = useConsoleState((state) => serverRowOf(state.data, server));
  const choices = storageChoices(serverRow, forest);
  const isInDirectory = choices.some((choice) => choice.storage === 'directory-domain' && choice.enabled);
  const [storage, setStorage] = useState<ZoneStorage>(isInDirectory ? 'directory-domain' : 'file');
  const spec = nameField(direction);
  const fields = useFields([spec]);
  const change = useChange();
  const zone = typedZone(valueOf(fields.values, 'zone'), direction);
  const submit = async (): Promise<void> => {
    if (change.busy || !fields.check()) return;
    const outcome = await change.run(() => console.api.createZone({ server, zone, storage }));
    if (outcome?.kind !== 'done') return;
    onClose(true);
    await openZone(console, server, zone);
    console.say(zoneWords.created(zone));
  };
  return (
    <Sheet
      title={zoneWords.title}
      onEnter={() => void submit()}
      onClose={() => onClose(false)}
      footer={change.problem === null ? null : <ProblemBar problem={change.problem} />}
      buttons={
        <SheetButtons busy={change.busy} onAccept={() => void submit()} onCancel={() => onClose(false)}>
          <Button
            className={styles.leftButton}
            onClick={() => console.openDialog({ kind: 'import-zone', server })}
          >
            {zoneWords.fromFile}
          </Button>
        </SheetButtons>
      }
    >
      <div className={styles.fields}>
        <p className={`${styles.lead} ${styles.whole}`}>{zoneWords.lead(server)}</p>
        <FormField fields={fields} spec={spec} first />
        {direction === 'reverse' ? (
          <p className={`${styles.lead} ${styles.whole}`} role="status">
            {isReverse(zone) ? zoneWords.reverse(zone) : ''}
          </p>
        ) : null}
        <StorageField choices={choices} storage={storage} onStorage={setStorage} />
      </div>
    </Sheet>
  );
}
