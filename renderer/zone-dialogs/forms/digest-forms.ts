import { checkTexts } from '../check-texts';
import { hex, uint16, uint8 } from '../checks';
import { wordsOf } from '../presentation';
import { algorithmChoices, digestChoices, formTexts, sshfpChoices, tlsaChoices } from './form-texts';
import { valueOf } from './record-form';
import type { FieldSpec, FieldValues, RecordForm } from './record-form';

const { certificate, delegationSigner, sshFingerprint } = formTexts;

/** Hexadecimal digits of the digests of DS records. */
const dsLengths: Readonly<Record<string, number>> = { 1: 40, 2: 64, 4: 96 };
/** Of SSHFP's fingerprints and TLSA's matching types. */
const sshfpLengths: Readonly<Record<string, number>> = { 1: 40, 2: 64 };
const tlsaLengths: Readonly<Record<string, number>> = { 1: 64, 2: 128 };

/** Hexadecimal digits, as many as the chosen digest has. */
const hexOf =
  (typeKey: string, lengths: Readonly<Record<string, number>>) =>
  (value: string, values: FieldValues): string | null => {
    const fault = hex(value);
    if (fault !== null) return fault;
    const length = lengths[valueOf(values, typeKey)];
    return length === undefined || value.replaceAll(/\s/gu, '').length === length
      ? null
      : checkTexts.hexLength(length);
  };

/** Numbers in front, and hexadecimal digits up to the end. */
function hexForm(
  type: string,
  texts: { readonly title: string; readonly description: string },
  fields: readonly FieldSpec[],
): RecordForm {
  const numbers = fields.slice(0, -1);
  const last = fields.at(-1)?.key ?? '';
  return {
    kind: type,
    types: [type],
    ...texts,
    fields,
    write: (values) => {
      const counts = numbers.map(({ key }) => valueOf(values, key).trim());
      return { type, data: [...counts, valueOf(values, last).replaceAll(/\s/gu, '')].join(' ') };
    },
    read: ({ data }) => {
      const words = wordsOf(data).map(({ text }) => text);
      if (words.length <= numbers.length) return null;
      const counts = Object.fromEntries(numbers.map(({ key }, index) => [key, words[index] ?? '']));
      return { ...counts, [last]: words.slice(numbers.length).join('') };
    },
  };
}

const number = (
  key: string,
  label: string,
  noun: string,
  more: Partial<FieldSpec> & Pick<FieldSpec, 'initial'>,
): FieldSpec => ({ key, label, kind: 'number', noun, fault: uint8, ...more });

const digits = (key: string, label: string, noun: string, fault: FieldSpec['fault']): FieldSpec => ({
  key,
  label,
  kind: 'code',
  initial: '',
  noun,
  fault,
});

/** The fields of a digest of a key, for a DS record and for a trust anchor alike. */
export const delegationSignerFields: readonly FieldSpec[] = [
  number('keyTag', delegationSigner.keyTag, 'key tag', { initial: '', fault: uint16 }),
  number('algorithm', delegationSigner.algorithm, 'algorithm', { initial: '8', choices: algorithmChoices }),
  number('digestType', delegationSigner.digestType, 'digest type', { initial: '2', choices: digestChoices }),
  digits('digest', delegationSigner.digest, 'digest', hexOf('digestType', dsLengths)),
];

/** Delegation Signer (DS). */
export const delegationSignerForm = hexForm('DS', pick(delegationSigner), delegationSignerFields);

/** TLS Certificate Association (TLSA). */
export const tlsaForm = hexForm('TLSA', pick(certificate), [
  number('usage', certificate.usage, 'certificate usage', { initial: '3', choices: tlsaChoices.usage }),
  number('selector', certificate.selector, 'selector', { initial: '1', choices: tlsaChoices.selector }),
  number('matching', certificate.matching, 'matching type', { initial: '1', choices: tlsaChoices.matching }),
  digits('association', certificate.data, 'certificate association data', hexOf('matching', tlsaLengths)),
]);

/** SSH Key Fingerprint (SSHFP). */
export const sshfpForm = hexForm('SSHFP', pick(sshFingerprint), [
  number('algorithm', sshFingerprint.algorithm, 'algorithm', {
    initial: '4',
    choices: sshfpChoices.algorithm,
  }),
  number('fingerprintType', sshFingerprint.fingerprintType, 'fingerprint type', {
    initial: '2',
    choices: sshfpChoices.digest,
  }),
  digits('fingerprint', sshFingerprint.fingerprint, 'fingerprint', hexOf('fingerprintType', sshfpLengths)),
]);

function pick({ title, description }: { readonly title: string; readonly description: string }) {
  return { title, description };
}
