import { useState } from 'react';
import { api } from '../../api';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import { useConsole, useConsoleState } from '../console-context';
import { nodeId, rootNode } from '../model/console-node';
import { valueOf } from '../model/loadable';
import { guessZoneName } from './guess-zone-name';

interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** The fields of the import dialog, and what OK does. */
export interface ImportZoneForm {
  readonly forest: string;
  /** Can the zone be stored in the directory? Only a writable domain controller has a replica to write to. */
  readonly inDirectory: boolean;
  readonly zone: string;
  readonly storage: ZoneStorage;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly complete: boolean;
  readonly setZone: (zone: string) => void;
  readonly setStorage: (storage: ZoneStorage) => void;
  readonly chooseFile: (file: File | undefined) => Promise<void>;
  readonly submit: () => Promise<void>;
}

function useIsDomainController(server: string): boolean {
  const servers = useConsoleState((state) => valueOf(state.data.servers[nodeId(rootNode)]));
  return servers?.find(({ name }) => name === server)?.role === 'domain-controller';
}

/** Keeps the form, sends it, and shows the new zone. */
export function useImportZone(server: string, onClose: (changed: boolean) => void): ImportZoneForm {
  const console = useConsole();
  const forest = useConsoleState((state) => state.status?.environment.forest ?? '');
  const inDirectory = useIsDomainController(server);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [zone, setZone] = useState('');
  const [storage, setStorage] = useState<ZoneStorage>(inDirectory ? 'directory-domain' : 'file');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const chooseFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const text = await chosen.text();
    setFile({ name: chosen.name, text });
    setZone(guessZoneName(chosen.name, text));
    setProblem(null);
  };
  const submit = async (): Promise<void> => {
    if (file === null) return;
    setBusy(true);
    const name = zone.trim().replace(/\.$/u, '');
    const outcome = await api.importZone({
      server,
      zone: name,
      storage,
      fileName: file.name,
      text: file.text,
    });
    setBusy(false);
    setProblem(outcome.kind === 'refused' ? outcome.problem : null);
    if (outcome.kind === 'refused') return;
    onClose(true);
    const { direction, name: created } = outcome.value;
    console.select({ kind: 'zone', server, direction, zone: created, domain: [] });
  };
  const complete = file !== null && zone.trim() !== '';
  return {
    forest,
    inDirectory,
    zone,
    storage,
    problem,
    busy,
    complete,
    setZone,
    setStorage,
    chooseFile,
    submit,
  };
}
