import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import type { RecordLine } from '../../shared/model/record-changes';
import { useConsole } from '../console/console-context';
import { readZoneFile } from '../console/dialogs/read-zone-file';

/** A file of records: nothing chosen, being read, its records, or why they can not be had. */
export type RecordFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly records: readonly RecordLine[] }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Reads records out of a file that the user chooses, such as `dsset-` or `keyset-`. */
export interface RecordFileReader {
  readonly file: RecordFile;
  /** `origin`: what relative names in it are relative to. */
  readonly choose: (file: File | undefined, origin: string) => Promise<void>;
}

/** Has the main process read the records of a chosen file; it changes nothing. */
export function useRecordFile(): RecordFileReader {
  const { api } = useConsole();
  const [file, setFile] = useState<RecordFile>({ kind: 'none' });
  return {
    file,
    choose: async (chosen, origin) => {
      if (chosen === undefined) {
        setFile({ kind: 'none' });
        return;
      }
      setFile({ kind: 'reading' });
      const read = await readZoneFile(chosen);
      if (read.kind === 'fault') {
        setFile(read);
        return;
      }
      const { name: fileName, text } = read.file;
      const outcome = await api.readRecordFile({ origin, fileName, text });
      setFile(outcome.kind === 'refused' ? outcome : { kind: 'read', records: outcome.value });
    },
  };
}
