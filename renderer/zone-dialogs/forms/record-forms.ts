import { recordTypeLabel } from '../../console/model/labels';
import { hostForm, hostForms } from './address-forms';
import { delegationSignerForm, sshfpForm, tlsaForm } from './digest-forms';
import {
  aliasForm,
  domainAliasForm,
  mailExchangerForm,
  nameServerForm,
  pointerForm,
  serviceForm,
} from './name-forms';
import { dataForm, otherForm } from './other-form';
import type { RecordForm, TypedData } from './record-form';
import { caaForm, naptrForm, textForm } from './text-forms';

/** The forms that the menu of a zone has by name. */
export const menuForms = {
  host: hostForm,
  alias: aliasForm,
  'mail-exchanger': mailExchangerForm,
  pointer: pointerForm,
} as const satisfies Readonly<Record<string, RecordForm>>;

/** The forms of Other New Records..., in the order they are offered. */
export const otherForms: readonly RecordForm[] = [
  textForm,
  serviceForm,
  delegationSignerForm,
  pointerForm,
  caaForm,
  tlsaForm,
  naptrForm,
  sshfpForm,
  domainAliasForm,
  otherForm,
];

const formOfType: ReadonlyMap<string, RecordForm> = new Map(
  [...hostForms, aliasForm, mailExchangerForm, nameServerForm, ...otherForms].flatMap((form) =>
    form.types.map((type) => [type, form]),
  ),
);

/** The form of a record that exists: that of its type where its data fit in, else its data as text. */
export function formOf(record: TypedData): RecordForm {
  const form = formOfType.get(record.type);
  return form !== undefined && form.read(record) !== null
    ? form
    : dataForm(record.type, recordTypeLabel(record.type));
}
