import { checkTexts } from '../check-texts';
import { present } from '../checks';
import { formTexts } from './form-texts';
import { valueOf } from './record-form';
import type { FieldSpec, RecordForm } from './record-form';

const texts = formTexts.other;

const dataField: FieldSpec = {
  key: 'data',
  label: texts.data,
  kind: 'code',
  initial: '',
  hint: texts.dataHint,
  fault: present,
};

const typeField: FieldSpec = {
  key: 'type',
  label: texts.type,
  kind: 'text',
  initial: '',
  hint: texts.typeHint,
  fault: (value) => (/^[a-z][a-z0-9-]{0,15}$/iu.test(value.trim()) ? null : checkTexts.type),
};

/** One line, whatever was pasted. */
function oneLine(data: string): string {
  return data.trim().replaceAll(/\s*[\r\n]+\s*/gu, ' ');
}

/** Any record, by its type and its data. */
export const otherForm: RecordForm = {
  kind: 'other',
  types: [],
  title: texts.title,
  description: texts.description,
  fields: [typeField, dataField],
  write: (values) => ({
    type: valueOf(values, 'type').trim().toUpperCase(),
    data: oneLine(valueOf(values, 'data')),
  }),
  read: ({ type, data }) => ({ type, data }),
};

/** The data of a record that exists, as text: for types without a form, and data that fit into none. */
export function dataForm(type: string, title: string): RecordForm {
  return {
    ...otherForm,
    kind: type,
    title,
    fields: [dataField],
    write: (values) => ({ type, data: oneLine(valueOf(values, 'data')) }),
    read: ({ data }) => ({ data }),
  };
}
