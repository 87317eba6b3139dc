/** Names on the wire (RFC 1035 sections 3.1 and 4.1.4). */
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { labelsOf, longestName, printLabel, rootName } from './name';

/** The octets of a label as it stands in a name of normal form. */
function labelOctets(label: string): readonly number[] {
  const octets: number[] = [];
  for (let at = 0; at < label.length; at += 1) {
    if (label[at] !== '\\') {
      octets.push(label.charCodeAt(at));
      continue;
    }
    const digits = /^\d{3}/.exec(label.slice(at + 1, at + 4))?.[0];
    octets.push(digits === undefined ? label.charCodeAt(at + 1) : Number(digits));
    at += digits === undefined ? 1 : 3;
  }
  return octets;
}

/** Appends one label with its length in front. */
export function writeLabel(out: ByteWriter, label: string): void {
  const octets = labelOctets(label);
  out.uint8(octets.length);
  out.bytes(octets);
}

/** Appends a name of normal form, uncompressed. */
export function writeName(out: ByteWriter, name: string): void {
  for (const label of labelsOf(name)) writeLabel(out, label);
  out.uint8(0);
}

/** What stands at one place of a name. */
type Step =
  | { readonly kind: 'label'; readonly octets: Uint8Array }
  | { readonly kind: 'pointer'; readonly target: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken' };

function readStep(octets: Uint8Array, at: number): Step {
  const length = octets[at];
  if (length === undefined) return { kind: 'broken' };
  if (length === 0) return { kind: 'end' };
  if (length < 0x40) {
    const label = octets.subarray(at + 1, at + 1 + length);
    return label.length === length ? { kind: 'label', octets: label } : { kind: 'broken' };
  }
  const low = octets[at + 1];
  if (length < 0xc0 || low === undefined) return { kind: 'broken' };
  return { kind: 'pointer', target: ((length & 0x3f) << 8) | low };
}

function failedName(reader: ByteReader): string {
  reader.fail();
  return rootName;
}

/**
 * Reads a name, and follows compression pointers into what came before it.
 *
 * A pointer must lead to before the part of the name it ends, and the whole may have 255 octets, so every chain ends.
 * Fails the reader, and answers the root, for what is no name.
 */
export function readName(reader: ByteReader): string {
  const { octets, position } = reader;
  let [at, partStart, text, length] = [position, position, '', 1];
  let end: number | null = null;
  for (;;) {
    const step = readStep(octets, at);
    if (step.kind === 'broken') return failedName(reader);
    if (step.kind === 'end') break;
    if (step.kind === 'label') {
      length += step.octets.length + 1;
      if (length > longestName) return failedName(reader);
      text += `${printLabel(step.octets)}.`;
      at += step.octets.length + 1;
      continue;
    }
    if (step.target >= partStart) return failedName(reader);
    end ??= at + 2;
    at = partStart = step.target;
  }
  reader.bytes((end ?? at + 1) - position);
  return reader.failed || text === '' ? rootName : text;
}
