import { fromBase64, fromHex, toBase64, toHex } from '../binary-text';
import type { ByteWriter } from '../byte-writer';
import { excerpt } from '../escaped-text';
import { parseName } from '../name';
import { readName, writeName } from '../name-wire';
import type { DataTokens, Field } from './field';
import { wholeNumber } from './numbers';

function writeServers(tokens: DataTokens, out: ByteWriter): string | null {
  for (const { text } of tokens.rest()) {
    const outcome = parseName(text, tokens.origin);
    if (outcome.kind === 'invalid') return `the rendezvous server is wrong: ${outcome.reason}`;
    writeName(out, outcome.name);
  }
  return null;
}

/**
 * The data of a HIP record (RFC 8005 section 5).
 *
 * One field, because the lengths stand before what they measure. The names keep their case in canonical form: the type came
 * after RFC 4034.
 */
export const hostIdentity: Field = {
  parse: (tokens, out) => {
    const algorithm = wholeNumber(tokens.next()?.text ?? '', 255);
    if (algorithm === null) return 'the public key algorithm is no number from 0 to 255';
    const tagText = tokens.next()?.text ?? '';
    const tag = fromHex(tagText);
    if (tag === null || tag.length === 0 || tag.length > 255) {
      return `the host identity tag ${excerpt(tagText)} is no row of hexadecimal digits`;
    }
    const keyText = tokens.next()?.text ?? '';
    const key = fromBase64(keyText);
    if (key === null || key.length === 0 || key.length > 0xffff) {
      return `the public key ${excerpt(keyText)} is no base64`;
    }
    out.uint8(tag.length);
    out.uint8(algorithm);
    out.uint16(key.length);
    out.bytes(tag);
    out.bytes(key);
    return writeServers(tokens, out);
  },
  print: (reader) => {
    const tagLength = reader.uint8();
    const algorithm = reader.uint8();
    const keyLength = reader.uint16();
    if (tagLength === 0 || keyLength === 0) reader.fail();
    const [tag, key] = [toHex(reader.bytes(tagLength)), toBase64(reader.bytes(keyLength))];
    const servers: string[] = [];
    while (!reader.atEnd) servers.push(readName(reader));
    return [algorithm.toString(), tag, key, ...servers].join(' ');
  },
};
