import type { TrustAnchorChange } from '../../shared/contract/calls';
import type { RecordLine } from '../../shared/model/record-changes';
import { algorithmNames } from '../../shared/model/signing-key';
import type { AlgorithmNumber } from '../../shared/model/signing-key';
import { anchorWords } from './dialog-texts';
import { isSameName } from './domain-name';
import { valueOf } from './forms/record-form';
import type { FieldValues } from './forms/record-form';
import { wordsOf } from './presentation';

/** A trust anchor to add. */
export type AddedAnchor = Extract<TrustAnchorChange, { readonly kind: 'add' | 'add-ds' }>;

/** The kinds of trust anchors. */
export type AnchorType = 'DNSKEY' | 'DS';

function algorithmOf(text: string | undefined): AlgorithmNumber | null {
  const found = Object.keys(algorithmNames).find((number) => number === text);
  const number = Number(found);
  return isAlgorithm(number) ? number : null;
}

function isAlgorithm(number: number): number is AlgorithmNumber {
  return number in algorithmNames;
}

function digestTypeOf(text: string | undefined): 1 | 2 | 4 | null {
  const number = Number(text);
  return number === 1 || number === 2 || number === 4 ? number : null;
}

/** A trust anchor, or why there can be none of that. */
export type AnchorResult =
  | { readonly kind: 'anchor'; readonly change: AddedAnchor }
  | { readonly kind: 'wrong'; readonly reason: string };

function keyAnchor(algorithm: string | undefined, publicKey: string): AnchorResult {
  const known = algorithmOf(algorithm);
  return known === null
    ? { kind: 'wrong', reason: anchorWords.unsupported(algorithm ?? '') }
    : { kind: 'anchor', change: { kind: 'add', algorithm: known, publicKey } };
}

function digestAnchor(words: readonly (string | undefined)[], digest: string): AnchorResult {
  const [keyTag, algorithm, digestType] = words;
  const known = algorithmOf(algorithm);
  const type = digestTypeOf(digestType);
  if (known === null) return { kind: 'wrong', reason: anchorWords.unsupported(algorithm ?? '') };
  if (type === null) return { kind: 'wrong', reason: anchorWords.unsupportedDigest(digestType ?? '') };
  const change = {
    kind: 'add-ds',
    keyTag: Number(keyTag),
    algorithm: known,
    digestType: type,
    digest,
  } as const;
  return { kind: 'anchor', change };
}

/** The anchor that was typed. */
export function typedAnchor(type: AnchorType, values: FieldValues): AnchorResult {
  const bare = (key: string): string => valueOf(values, key).replaceAll(/\s/gu, '');
  return type === 'DNSKEY'
    ? keyAnchor(bare('algorithm'), bare('publicKey'))
    : digestAnchor([bare('keyTag'), bare('algorithm'), bare('digestType')], bare('digest'));
}

/** The flags of a key signing key: zone key and secure entry point (RFC 4034 section 2.1.1). */
const kskFlags = '257';

function anchorOf({ data }: RecordLine, type: AnchorType): AnchorResult | null {
  const [first, second, third, ...rest] = wordsOf(data).map(({ text }) => text);
  if (type === 'DS') return digestAnchor([first, second, third], rest.join(''));
  return first === kskFlags ? keyAnchor(third, rest.join('')) : null;
}

/** What was read of a file: the trust point, and its anchors as they stand there. */
export type AnchorFile =
  | {
      readonly kind: 'anchors';
      readonly zone: string;
      readonly anchors: readonly { readonly line: string; readonly change: AddedAnchor }[];
    }
  | { readonly kind: 'wrong'; readonly reason: string };

/** The trust anchors of one zone in the records of a file. */
export function anchorsOfFile(records: readonly RecordLine[], type: AnchorType): AnchorFile {
  const wanted = records.flatMap((record) => {
    const result = record.type === type ? anchorOf(record, type) : null;
    return result === null ? [] : [{ record, result }];
  });
  const zone = wanted[0]?.record.name;
  if (zone === undefined) return { kind: 'wrong', reason: anchorWords.none[type] };
  const names = [...new Set(wanted.map(({ record }) => record.name))];
  if (!names.every((name) => isSameName(name, zone))) {
    return { kind: 'wrong', reason: anchorWords.several(names.join(', ')) };
  }
  const wrong = wanted.find(({ result }) => result.kind === 'wrong');
  if (wrong?.result.kind === 'wrong') return { kind: 'wrong', reason: wrong.result.reason };
  const anchors = wanted.flatMap(({ record, result }) =>
    result.kind === 'anchor' ? [{ line: `${zone}. IN ${type} ${record.data}`, change: result.change }] : [],
  );
  return { kind: 'anchors', zone, anchors };
}
