import type { ByteReader } from '../byte-reader';
import { excerpt } from '../escaped-text';
import type { DataTokens, Field } from './field';
import { wholeNumber } from './numbers';

/** The equator and the prime meridian, and 100 km below the spheroid (RFC 1876 section 2). */
const origin = 2 ** 31;
const lowest = 10_000_000;

const thousandths = { second: 1000, minute: 60_000, degree: 3_600_000 } as const;

/** Thousandths of a second of arc in `degrees [minutes [seconds]]`, with the letter behind it; a reason otherwise. */
function parseAngle(
  tokens: DataTokens,
  noun: string,
  {
    positive,
    negative,
    most,
  }: { readonly positive: string; readonly negative: string; readonly most: number },
): number | string {
  const parts: string[] = [];
  for (let token = tokens.next(); token !== undefined && parts.length < 4; token = tokens.next()) {
    const letter = token.text.toUpperCase();
    if (letter !== positive && letter !== negative) {
      parts.push(token.text);
      continue;
    }
    const angle = angleOf(parts);
    if (angle === null || angle > most * thousandths.degree) {
      return `the ${noun} ${excerpt(parts.join(' '))} is none`;
    }
    return origin + (letter === positive ? angle : -angle);
  }
  return `the ${noun} needs ${positive} or ${negative} behind it`;
}

function angleOf([degrees = '', minutes = '0', seconds = '0', ...more]: readonly string[]): number | null {
  const [d, m] = [wholeNumber(degrees, 180), wholeNumber(minutes, 59)];
  const match = /^(\d{1,2})(?:\.(\d{1,3}))?$/.exec(seconds);
  if (d === null || m === null || match === null || more.length > 0) return null;
  const [, whole = '', fraction = ''] = match;
  if (Number(whole) > 59) return null;
  const s = Number(whole) * thousandths.second + Number(fraction.padEnd(3, '0'));
  return d * thousandths.degree + m * thousandths.minute + s;
}

/** Centimetres in a number of metres. */
function centimetresOf(text: string): number | null {
  const match = /^(-?)(\d{1,8})(?:\.(\d{1,2}))?m?$/i.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const size = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' ? -size : size;
}

/** A size as a digit and a power of ten, in centimetres (RFC 1876 section 2). */
function sizeOctet(centimetres: number): number {
  let [mantissa, exponent] = [centimetres, 0];
  for (; mantissa > 9; exponent += 1) mantissa = Math.floor(mantissa / 10);
  return mantissa * 16 + exponent;
}

function parseSizes(tokens: DataTokens): readonly number[] | string {
  // Where they are left out: 1 m, 10,000 m and 10 m (RFC 1876 section 3).
  const octets: number[] = [];
  for (const usual of ['1', '10000', '10']) {
    const text = tokens.next()?.text ?? usual;
    const size = centimetresOf(text);
    if (size === null || size < 0 || size > 9e9) return `the size ${excerpt(text)} is no number of metres`;
    octets.push(sizeOctet(size));
  }
  return octets;
}

function printAngle(
  value: number,
  positive: string,
  negative: string,
  most: number,
  reader: ByteReader,
): string {
  const angle = Math.abs(value - origin);
  if (angle > most * thousandths.degree) reader.fail();
  const degrees = Math.floor(angle / thousandths.degree);
  const minutes = Math.floor((angle % thousandths.degree) / thousandths.minute);
  const seconds = ((angle % thousandths.minute) / thousandths.second).toFixed(3);
  return `${degrees} ${minutes} ${seconds} ${value >= origin ? positive : negative}`;
}

function printSize(octet: number, reader: ByteReader): string {
  const [mantissa, exponent] = [octet >> 4, octet & 0x0f];
  // Other spellings of zero, and digits that are none, do not read back.
  if (mantissa > 9 || exponent > 9 || (mantissa === 0 && exponent > 0)) reader.fail();
  const centimetres = mantissa * 10 ** exponent;
  return centimetres % 100 === 0 ? `${centimetres / 100}m` : `${(centimetres / 100).toFixed(2)}m`;
}

/** The data of a LOC record: latitude, longitude, altitude, size and precision (RFC 1876). */
export const location: Field = {
  parse: (tokens, out) => {
    const latitude = parseAngle(tokens, 'latitude', { positive: 'N', negative: 'S', most: 90 });
    if (typeof latitude === 'string') return latitude;
    const longitude = parseAngle(tokens, 'longitude', { positive: 'E', negative: 'W', most: 180 });
    if (typeof longitude === 'string') return longitude;
    const text = tokens.next()?.text ?? '';
    const altitude = centimetresOf(text);
    if (altitude === null || altitude < -lowest || altitude + lowest > 0xffffffff) {
      return `the altitude ${excerpt(text)} is no number of metres`;
    }
    const sizes = parseSizes(tokens);
    if (typeof sizes === 'string') return sizes;
    out.uint8(0);
    out.bytes(sizes);
    out.uint32(latitude);
    out.uint32(longitude);
    out.uint32(altitude + lowest);
    return null;
  },
  print: (reader) => {
    // Only version 0 is known.
    if (reader.uint8() !== 0) reader.fail();
    const sizes = Array.from({ length: 3 }, () => printSize(reader.uint8(), reader));
    const latitude = printAngle(reader.uint32(), 'N', 'S', 90, reader);
    const longitude = printAngle(reader.uint32(), 'E', 'W', 180, reader);
    const altitude = ((reader.uint32() - lowest) / 100).toFixed(2);
    return [latitude, longitude, `${altitude}m`, ...sizes].join(' ');
  },
};
