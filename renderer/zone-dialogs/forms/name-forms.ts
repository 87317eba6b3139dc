import { uint16, wholeNameCheck } from '../checks';
import { wholeName } from '../domain-name';
import { wordsOf } from '../presentation';
import { formTexts } from './form-texts';
import { fieldsInOrder, valueOf } from './record-form';
import type { FieldSpec, RecordForm } from './record-form';

function nameField(key: string, label: string, noun: string): FieldSpec {
  return { key, label, kind: 'text', initial: '', noun, fault: wholeNameCheck };
}

function numberField(key: string, label: string, initial: string, noun: string): FieldSpec {
  return { key, label, kind: 'number', initial, noun, fault: uint16 };
}

interface NameForm {
  readonly type: string;
  readonly texts: { readonly title: string; readonly description: string };
  /** The numbers in front, then the name, in the order of the data. */
  readonly numbers?: readonly FieldSpec[];
  readonly name: FieldSpec;
  /** How the sheet shows them; left out where that is the order of the data. */
  readonly shown?: readonly string[];
}

/** Numbers and a name: most of the older types. */
function nameForm({ type, texts, numbers = [], name, shown }: NameForm): RecordForm {
  const inOrder = [...numbers, name];
  const fields =
    shown === undefined ? inOrder : shown.flatMap((key) => inOrder.filter((field) => field.key === key));
  return {
    kind: type,
    types: [type],
    title: texts.title,
    description: texts.description,
    fields,
    write: (values) => {
      const counts = numbers.map(({ key }) => valueOf(values, key).trim());
      return { type, data: [...counts, wholeName(valueOf(values, name.key))].join(' ') };
    },
    read: ({ data }) =>
      fieldsInOrder(
        inOrder,
        wordsOf(data).map(({ text }) => text),
      ),
  };
}

const { alias, domainAlias, mailExchanger, nameServer, pointer, service } = formTexts;

/** Alias (CNAME). */
export const aliasForm = nameForm({
  type: 'CNAME',
  texts: alias,
  name: nameField('target', alias.target, 'canonical name'),
});

/** Mail Exchanger (MX); the server stands above its priority, as in DNS Manager. */
export const mailExchangerForm = nameForm({
  type: 'MX',
  texts: mailExchanger,
  numbers: [numberField('priority', mailExchanger.priority, '10', 'preference')],
  name: nameField('server', mailExchanger.server, 'mail exchange'),
  shown: ['server', 'priority'],
});

/** Pointer (PTR). */
export const pointerForm = nameForm({
  type: 'PTR',
  texts: pointer,
  name: nameField('host', pointer.host, 'pointer'),
});

/** Service Location (SRV). */
export const serviceForm = nameForm({
  type: 'SRV',
  texts: service,
  numbers: [
    numberField('priority', service.priority, '0', 'priority'),
    numberField('weight', service.weight, '0', 'weight'),
    numberField('port', service.port, '', 'port'),
  ],
  name: nameField('host', service.host, 'target'),
});

/** Domain Alias (DNAME). */
export const domainAliasForm = nameForm({
  type: 'DNAME',
  texts: domainAlias,
  name: nameField('target', domainAlias.target, 'target'),
});

/** Name Server (NS). */
export const nameServerForm = nameForm({
  type: 'NS',
  texts: nameServer,
  name: nameField('server', nameServer.server, 'name server'),
});
