import { useState } from 'react';
import { useConsole } from '../console/console-context';
import type { AnchorSource } from '../console/model/zone-dialog';
import { anchorsOfFile, typedAnchor } from './anchor-records';
import type { AddedAnchor, AnchorFile, AnchorType } from './anchor-records';
import { base64, name as nameCheck } from './checks';
import { anchorWords } from './dialog-texts';
import { delegationSignerFields } from './forms/digest-forms';
import { algorithmChoices } from './forms/form-texts';
import { valueOf } from './forms/record-form';
import type { FieldSpec } from './forms/record-form';
import { useChange } from './useChange';
import type { Change } from './useChange';
import { useFields } from './useFields';
import type { Fields } from './useFields';
import { useRecordFile } from './useRecordFile';
import type { RecordFileReader } from './useRecordFile';

const zoneField: FieldSpec = {
  key: 'zone',
  label: anchorWords.zone,
  kind: 'text',
  initial: '',
  fault: nameCheck,
};

/** Windows' own algorithms: it validates no others (dialogs.md 4.4). */
const windowsAlgorithms = algorithmChoices.filter(({ value }) => Number(value) < 15);

const keyFields: readonly FieldSpec[] = [
  {
    key: 'algorithm',
    label: anchorWords.algorithm,
    kind: 'text',
    initial: '8',
    choices: windowsAlgorithms,
    fault: () => null,
  },
  { key: 'publicKey', label: anchorWords.publicKey, kind: 'code', initial: '', fault: base64 },
];

const digestFields = delegationSignerFields.map((field) =>
  field.key === 'algorithm' ? { ...field, choices: windowsAlgorithms } : field,
);

/** The fields of a typed trust anchor. */
export function anchorFields(type: AnchorType): readonly FieldSpec[] {
  return [zoneField, ...(type === 'DNSKEY' ? keyFields : digestFields)];
}

/** What the sheet is opened with. */
export interface AnchorSubject {
  readonly server: string;
  readonly zone: string;
  readonly type: AnchorType;
  readonly source: AnchorSource;
}

/** The sheet without its looks. */
export interface AddAnchorModel {
  readonly type: AnchorType;
  readonly setType: (type: AnchorType) => void;
  readonly fields: Fields;
  readonly reader: RecordFileReader;
  /** `null` while no file was read. */
  readonly fromFile: AnchorFile | null;
  readonly change: Change;
  /** How many of several were added before one was refused. */
  readonly added: number;
  readonly submit: () => Promise<void>;
}

/** Keeps what is typed or read, and adds it to what the server trusts. */
export function useAddAnchor(subject: AnchorSubject, onClose: (changed: boolean) => void): AddAnchorModel {
  const { server, source } = subject;
  const { api, refresh, say } = useConsole();
  const [type, setType] = useState(subject.type);
  const fields = useFields(anchorFields(type), { zone: subject.zone, algorithm: '8', digestType: '2' });
  const reader = useRecordFile();
  const change = useChange();
  const [added, setAdded] = useState(0);
  const fromFile = reader.file.kind === 'read' ? anchorsOfFile(reader.file.records, type) : null;

  const add = async (zone: string, anchors: readonly AddedAnchor[]): Promise<void> => {
    for (const [index, anchor] of anchors.entries()) {
      setAdded(index);
      const outcome = await change.run(() => api.changeTrustAnchors({ server, zone, change: anchor }));
      if (outcome?.kind !== 'done') {
        if (index > 0) void refresh();
        return;
      }
    }
    onClose(true);
    say(anchorWords.added(anchors.length, zone));
  };
  const submitTyped = async (): Promise<void> => {
    if (!fields.check()) return;
    const zone = valueOf(fields.values, 'zone').trim();
    const anchor = typedAnchor(type, fields.values);
    if (anchor.kind === 'wrong') fields.refuse('algorithm', anchor.reason);
    else await add(zone === '.' ? zone : zone.replace(/\.$/u, ''), [anchor.change]);
  };
  return {
    type,
    setType,
    fields,
    reader,
    fromFile,
    change,
    added,
    submit: async () => {
      if (change.busy) return;
      if (source === 'typing') await submitTyped();
      else if (fromFile?.kind === 'anchors') {
        await add(
          fromFile.zone,
          fromFile.anchors.map((anchor) => anchor.change),
        );
      }
    },
  };
}
