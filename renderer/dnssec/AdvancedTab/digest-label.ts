import type { DsDigest } from '../../../shared/model/signing-settings';
import { settingTexts } from '../texts';

const order = ['SHA-1', 'SHA-256', 'SHA-384'] as const satisfies readonly DsDigest[];

/** The drop-down's name for a set of DS digests: `None`, `SHA-1 and SHA-256`, `All`. */
export function digestLabel(digests: readonly DsDigest[]): string {
  const present = order.filter((digest) => digests.includes(digest));
  if (present.length === 0) return settingTexts.advanced.noDigests;
  if (present.length === order.length) return settingTexts.advanced.allDigests;
  return settingTexts.advanced.joinDigests(present);
}
