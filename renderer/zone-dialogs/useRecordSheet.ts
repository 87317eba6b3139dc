import { useState } from 'react';
import type { RecordLine } from '../../shared/model/record-changes';
import { useConsole, useConsoleState } from '../console/console-context';
import type { ZoneNode } from '../console/model/console-target';
import { recordKey } from '../console/model/item-list';
import type { RecordTarget } from '../console/model/zone-dialog';
import { recordName } from '../console/dialogs/properties-facts';
import { reasonOrNull } from '../dnssec/store/reason';
import { createPointer } from './associated-pointer';
import { recordWords } from './dialog-texts';
import { isSameName } from './domain-name';
import { valueOf } from './forms/record-form';
import type { RecordForm } from './forms/record-form';
import { nameField, ownerName, ttlField, zoneTtl } from './record-fields';
import { fieldRefusal } from './refused-field';
import { useChange } from './useChange';
import type { Change } from './useChange';
import { useFields } from './useFields';
import type { Fields } from './useFields';

/** What a sheet of one record is opened with. */
export interface RecordSubject {
  readonly folder: ZoneNode;
  readonly form: RecordForm;
  /** The record that is edited, `null` for a new one. */
  readonly editing: RecordTarget | null;
  /** The sheet stays open for the next one, as DNS Manager's New Host does. */
  readonly staysOpen: boolean;
}

/** The sheet without its looks. */
export interface RecordSheetModel {
  readonly fields: Fields;
  readonly change: Change;
  /** The whole name, as it is typed now. */
  readonly fqdn: string;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly pointer: boolean;
  readonly setPointer: (pointer: boolean) => void;
  /** What was added so far, where the sheet stays open. */
  readonly added: string | null;
  readonly submit: () => Promise<void>;
}

function lineOf({ record }: RecordTarget, name: string): RecordLine {
  const { type, ttl, data } = record;
  return { name, type, ttl, data };
}

function isSameLine(left: RecordLine, right: RecordLine): boolean {
  return left.type === right.type && left.ttl === right.ttl && left.data === right.data;
}

/** Keeps the fields of a record and sends it: a new one is added, an edited one goes and comes in one change. */
export function useRecordSheet(
  subject: RecordSubject,
  onClose: (changed: boolean) => void,
): RecordSheetModel {
  const { folder, form, editing, staysOpen } = subject;
  const { api, refresh, selectRow } = useConsole();
  const ttl = useConsoleState((state) => zoneTtl(state.data, folder));
  const specs = [...(editing === null ? [nameField(form)] : []), ...form.fields, ttlField];
  const fields = useFields(specs, {
    ttl: editing === null ? ttl : String(editing.record.ttl),
    ...(editing === null ? {} : form.read(editing.record)),
  });
  const change = useChange();
  const [reason, setReason] = useState('');
  const [pointer, setPointer] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const fqdn =
    editing === null ? ownerName(form, valueOf(fields.values, 'name'), folder) : recordName(editing);

  const afterAdded = async (line: RecordLine): Promise<void> => {
    if (!staysOpen) {
      onClose(true);
      // The list follows what was just typed; where the server writes it in another way, no row is selected.
      const name = isSameName(line.name, folder.zone) ? '' : line.name.slice(0, -folder.zone.length - 1);
      selectRow(recordKey({ ...line, name }));
      return;
    }
    const { server } = folder;
    const also = pointer ? await createPointer(api, server, line, reasonOrNull(reason)) : '';
    setAdded(`${recordWords.hostAdded(line.name)}${also}`);
    fields.reset({ name: '', address: '' });
    document.getElementById(fields.idOf('name'))?.focus();
    void refresh();
  };
  const submit = async (): Promise<void> => {
    if (change.busy || !fields.check()) return;
    setAdded(null);
    const line = { name: fqdn, ttl: Number(valueOf(fields.values, 'ttl')), ...form.write(fields.values) };
    const before = editing === null ? null : lineOf(editing, fqdn);
    if (before !== null && isSameLine(before, line)) {
      onClose(false);
      return;
    }
    const changes = { removed: before === null ? [] : [before], added: [line] };
    const { server, zone } = folder;
    const outcome = await change.run(() =>
      api.changeRecords({ server, zone, changes, reason: reasonOrNull(reason) }),
    );
    if (outcome?.kind === 'done') await afterAdded(line);
    else if (outcome?.kind === 'refused') {
      const refusal = fieldRefusal(outcome.problem, form.fields);
      if (refusal === null || !specs.some(({ key }) => key === refusal.key)) return;
      change.setProblem(null);
      fields.refuse(refusal.key, refusal.reason);
    }
  };
  return { fields, change, fqdn, reason, setReason, pointer, setPointer, added, submit };
}
