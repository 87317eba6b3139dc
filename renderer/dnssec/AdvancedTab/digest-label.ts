import type { DsDigest } from '../../../shared/model/signing-settings';
import type { Choice } from '../controls/ChoiceRow';
import { settingTexts } from '../setting-texts';

const order = ['SHA-1', 'SHA-256', 'SHA-384'] as const satisfies readonly DsDigest[];

/** The drop-down's sets in the order of the documentation (dialogs.md 2.1). */
const sets: readonly (readonly DsDigest[])[] = [
  order,
  [],
  ['SHA-1'],
  ['SHA-1', 'SHA-256'],
  ['SHA-1', 'SHA-384'],
  ['SHA-256'],
  ['SHA-256', 'SHA-384'],
  ['SHA-384'],
];

/** The drop-down's name for a set of DS digests: `None`, `SHA-1 and SHA-256`, `All`. */
export function digestLabel(digests: readonly DsDigest[]): string {
  const present = order.filter((digest) => digests.includes(digest));
  if (present.length === 0) return settingTexts.advanced.noDigests;
  if (present.length === order.length) return settingTexts.advanced.allDigests;
  return settingTexts.advanced.joinDigests(present);
}

/** The entries of the drop-down. */
export const digestChoices: readonly Choice[] = sets.map((set) => {
  const label = digestLabel(set);
  return { value: label, text: label };
});

/** The digests behind a name of the drop-down. */
export function digestsOf(label: string): readonly DsDigest[] {
  return sets.find((set) => digestLabel(set) === label) ?? [];
}
