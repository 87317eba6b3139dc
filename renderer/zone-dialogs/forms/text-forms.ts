import { numberIn, textUpTo, uint16, wholeNameCheck } from '../checks';
import { checkTexts } from '../check-texts';
import { wholeName } from '../domain-name';
import { readText, textLength, wordsOf, writeText } from '../presentation';
import { caaChoices, formTexts } from './form-texts';
import { fieldsInOrder, valueOf } from './record-form';
import type { FieldSpec, RecordForm } from './record-form';

const { authority, namingAuthority, text } = formTexts;

/** The lines of a text; an empty end of it is none. */
function linesOf(value: string): readonly string[] {
  return value.replace(/\n+$/u, '').split('\n');
}

/** Strings hold at most 65,535 octets together, each with one octet for its length. */
function textFault(value: string): string | null {
  const octets = linesOf(value).reduce((sum, line) => sum + textLength(line) * 1.004 + 1, 0);
  return octets > 65_000 ? checkTexts.longText : null;
}

/** Text (TXT). */
export const textForm: RecordForm = {
  kind: 'TXT',
  types: ['TXT'],
  title: text.title,
  description: text.description,
  fields: [
    {
      key: 'text',
      label: text.text,
      kind: 'lines',
      initial: '',
      hint: text.textHint,
      noun: 'text',
      fault: textFault,
    },
  ],
  write: (values) => ({ type: 'TXT', data: linesOf(valueOf(values, 'text')).map(writeText).join(' ') }),
  read: ({ data }) => {
    const strings = wordsOf(data).map((word) => readText(word.text));
    return strings.includes(null) ? null : { text: strings.join('\n') };
  },
};

const tagField: FieldSpec = {
  key: 'tag',
  label: authority.tag,
  kind: 'number',
  initial: 'issue',
  choices: caaChoices.tag,
  noun: 'tag',
  fault: (value) => (/^[0-9a-z]{1,255}$/iu.test(value) ? null : checkTexts.tag),
};

const caaFields: readonly FieldSpec[] = [
  {
    key: 'flags',
    label: authority.flags,
    kind: 'number',
    initial: '0',
    choices: caaChoices.flags,
    noun: 'flags',
    fault: numberIn(0, 255),
  },
  tagField,
  { key: 'value', label: authority.value, kind: 'text', initial: '', noun: 'value', fault: textUpTo(60_000) },
];

/** Certification Authority Authorization (CAA). Its value is one text without a length of its own. */
export const caaForm: RecordForm = {
  kind: 'CAA',
  types: ['CAA'],
  title: authority.title,
  description: authority.description,
  fields: caaFields,
  write: (values) => {
    const value = valueOf(values, 'value')
      .trim()
      .replaceAll(/["\\]/gu, (character) => `\\${character}`);
    return { type: 'CAA', data: `${valueOf(values, 'flags')} ${valueOf(values, 'tag')} "${value}"` };
  },
  read: ({ data }) =>
    fieldsInOrder(
      caaFields,
      wordsOf(data).map((word) => readText(word.text)),
    ),
};

const shortText = (key: string, label: string, noun: string): FieldSpec => ({
  key,
  label,
  kind: 'text',
  initial: '',
  optional: true,
  noun,
  fault: textUpTo(255),
});

const naptrFields: readonly FieldSpec[] = [
  {
    key: 'order',
    label: namingAuthority.order,
    kind: 'number',
    initial: '100',
    noun: 'order',
    fault: uint16,
  },
  {
    key: 'preference',
    label: namingAuthority.preference,
    kind: 'number',
    initial: '10',
    noun: 'preference',
    fault: uint16,
  },
  { ...shortText('flags', namingAuthority.flags, 'flags'), kind: 'number' },
  { ...shortText('services', namingAuthority.services, 'services'), kind: 'number' },
  shortText('regexp', namingAuthority.regexp, 'regular expression'),
  {
    key: 'replacement',
    label: namingAuthority.replacement,
    kind: 'text',
    initial: '.',
    hint: namingAuthority.replacementHint,
    noun: 'replacement',
    fault: wholeNameCheck,
  },
];

/** Naming Authority Pointer (NAPTR). */
export const naptrForm: RecordForm = {
  kind: 'NAPTR',
  types: ['NAPTR'],
  title: namingAuthority.title,
  description: namingAuthority.description,
  fields: naptrFields,
  write: (values) => {
    const numbers = ['order', 'preference'].map((key) => valueOf(values, key).trim());
    const strings = ['flags', 'services', 'regexp'].map((key) => writeText(valueOf(values, key)));
    const replacement = wholeName(valueOf(values, 'replacement'));
    return { type: 'NAPTR', data: [...numbers, ...strings, replacement].join(' ') };
  },
  read: ({ data }) =>
    fieldsInOrder(
      naptrFields,
      wordsOf(data).map((word, index) => (index < 5 ? readText(word.text) : word.text)),
    ),
};
