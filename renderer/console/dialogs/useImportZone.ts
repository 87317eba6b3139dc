import { useState } from 'react';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { ImportedZone } from '../../../shared/model/zone';
import { useConsole, useConsoleState } from '../console-context';
import { serverRowOf } from '../model/console-data';
import { guessZoneName } from './guess-zone-name';
import { readZoneFile } from './read-zone-file';
import type { ChosenFile } from './read-zone-file';
import { storageChoices } from './zone-storage';
import type { StorageChoice } from './zone-storage';

/** The fields of the import sheet, and what its buttons do. */
export interface ImportZoneForm {
  readonly file: ChosenFile | null;
  readonly zone: string;
  readonly storage: ZoneStorage;
  readonly choices: readonly StorageChoice[];
  readonly problem: Problem | null;
  /** The zone that was made, while there is something to say about it; `close` goes on. */
  readonly imported: ImportedZone | null;
  /** Why the chosen file cannot be taken, before anything is sent. */
  readonly fileFault: string | undefined;
  /** The file is being read, or the zone is being made. */
  readonly busy: boolean;
  readonly complete: boolean;
  readonly setZone: (zone: string) => void;
  readonly setStorage: (storage: ZoneStorage) => void;
  readonly chooseFile: (file: File | undefined) => Promise<void>;
  readonly submit: () => Promise<void>;
  /** Opens the zone that was made; where none was, just closes. */
  readonly close: () => Promise<void>;
}

/** Where a new zone goes unless the user says otherwise: into the directory of the domain, where there is one. */
function firstStorage(choices: readonly StorageChoice[]): ZoneStorage {
  const domain = choices.find(({ storage }) => storage === 'directory-domain');
  return domain?.enabled === true ? 'directory-domain' : 'file';
}

/** Keeps the form, sends it, and opens the new zone. */
export function useImportZone(server: string, onClose: (changed: boolean) => void): ImportZoneForm {
  const console = useConsole();
  const forest = useConsoleState((state) => state.status?.environment.forest ?? '');
  const serverRow = useConsoleState((state) => serverRowOf(state.data, server));
  const choices = storageChoices(serverRow, forest);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [zone, setZone] = useState('');
  const [storage, setStorage] = useState(() => firstStorage(choices));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [imported, setImported] = useState<ImportedZone | null>(null);
  const [fileFault, setFileFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const name = zone.trim().replace(/\.$/u, '');
  const complete = file !== null && name !== '';

  const chooseFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setBusy(true);
    const read = await readZoneFile(chosen);
    setBusy(false);
    setProblem(null);
    setFileFault(read.kind === 'fault' ? read.reason : undefined);
    setFile(read.kind === 'read' ? read.file : null);
    if (read.kind === 'read') setZone(guessZoneName(read.file.name, read.file.text));
  };
  const submit = async (): Promise<void> => {
    if (file === null || !complete || busy) return;
    setBusy(true);
    const outcome = await console.api.importZone({
      server,
      zone: name,
      storage,
      fileName: file.name,
      text: file.text,
    });
    setBusy(false);
    setProblem(outcome.kind === 'refused' ? outcome.problem : null);
    if (outcome.kind === 'refused') return;
    if (outcome.value.signingRecordsLeftOut > 0) setImported(outcome.value);
    else await showZone(outcome.value);
  };
  const showZone = async ({ direction, name: created }: ImportedZone): Promise<void> => {
    onClose(true);
    await console.reread({ kind: 'zones', server, direction });
    console.select({ kind: 'zone', server, direction, zone: created, domain: [] });
  };
  const close = async (): Promise<void> => {
    if (imported === null) onClose(false);
    else await showZone(imported);
  };
  return {
    file,
    zone,
    storage,
    choices,
    problem,
    imported,
    fileFault,
    busy,
    complete,
    setZone,
    setStorage,
    chooseFile,
    submit,
    close,
  };
}
