import { ByteReader } from '../byte-reader';
import { excerpt } from '../escaped-text';
import type { DataTokens, Field } from './field';
import {
  base64Value,
  ipv4Hint,
  ipv6Hint,
  keyList,
  noValue,
  port,
  protocols,
  textValue,
} from './service-values';
import type { ServiceValue } from './service-values';

/** The registry "Service Parameter Keys" (RFC 9460 section 14.3.2, RFC 9461 section 5), in the order of the numbers. */
const names = [
  'mandatory',
  'alpn',
  'no-default-alpn',
  'port',
  'ipv4hint',
  'ech',
  'ipv6hint',
  'dohpath',
] as const;
const [mandatory, alpn, noDefaultAlpn] = [0, 1, 2];
/** Reserved for "invalid key". */
const noKey = 0xffff;

function keyOf(text: string): number | null {
  const known = names.findIndex((name) => name === text);
  if (known !== -1) return known;
  const digits = /^key(0|[1-9]\d{0,4})$/.exec(text)?.[1];
  const number = Number(digits);
  return digits === undefined || number >= noKey ? null : number;
}

function nameOf(key: number): string {
  return names[key] ?? `key${key}`;
}

const values: readonly ServiceValue[] = [
  keyList(keyOf, nameOf),
  protocols,
  noValue,
  port,
  ipv4Hint,
  base64Value,
  ipv6Hint,
  textValue,
];

type Parameters = ReadonlyMap<number, Uint8Array>;

/** What contradicts itself in parameters that are sound one by one (RFC 9460 sections 7.1.1 and 8). */
function contradiction(parameters: Parameters): string | null {
  if (parameters.has(noDefaultAlpn) && !parameters.has(alpn)) return 'no-default-alpn needs alpn beside it';
  const octets = parameters.get(mandatory);
  if (octets === undefined) return null;
  const reader = new ByteReader(octets);
  while (!reader.atEnd) {
    const key = reader.uint16();
    if (!parameters.has(key)) return `the mandatory parameter ${nameOf(key)} is missing`;
  }
  return null;
}

/** The text behind `key=`, which is a token of its own where it is quoted. */
function valueText(text: string, tokens: DataTokens): string {
  const at = text.indexOf('=');
  if (at === -1) return '';
  return at === text.length - 1 && tokens.peek()?.quoted === true
    ? (tokens.next()?.text ?? '')
    : text.slice(at + 1);
}

function readParameters(tokens: DataTokens): Parameters | string {
  const parameters = new Map<number, Uint8Array>();
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    const [name = ''] = token.text.split('=', 1);
    const key = token.quoted ? null : keyOf(name);
    if (key === null) return `${excerpt(token.text)} is no service parameter`;
    if (parameters.has(key)) return `the service parameter ${name} is there twice`;
    const text = valueText(token.text, tokens);
    const octets = (values[key] ?? textValue).parse(text);
    if (octets === null) return `the value ${excerpt(text)} of the service parameter ${name} is wrong`;
    parameters.set(key, octets);
  }
  return contradiction(parameters) ?? parameters;
}

function printParameter(key: number, octets: Uint8Array, reader: ByteReader): string {
  const text = (values[key] ?? textValue).print(octets);
  if (text === null) reader.fail();
  const isBare = octets.length === 0;
  return isBare ? nameOf(key) : `${nameOf(key)}=${text ?? ''}`;
}

/**
 * The parameters of an SVCB or HTTPS record (RFC 9460 section 2): on the wire in the order of their keys, each once.
 */
export const serviceParameters: Field = {
  parse: (tokens, out) => {
    const parameters = readParameters(tokens);
    if (typeof parameters === 'string') return parameters;
    for (const [key, octets] of [...parameters].toSorted(([a], [b]) => a - b)) {
      out.uint16(key);
      out.uint16(octets.length);
      out.bytes(octets);
    }
    return null;
  },
  print: (reader) => {
    const parameters = new Map<number, Uint8Array>();
    for (let before = -1; !reader.atEnd;) {
      const key = reader.uint16();
      const octets = reader.bytes(reader.uint16());
      if (key <= before || key === noKey) reader.fail();
      parameters.set(key, octets);
      before = key;
    }
    const texts = [...parameters].map(([key, octets]) => printParameter(key, octets, reader));
    if (contradiction(parameters) !== null) reader.fail();
    return texts.join(' ');
  },
};
