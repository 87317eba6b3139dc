import { describe, expect, it } from 'vitest';
import { framed, FrameReader } from './frame-reader';

const message = (length: number) => Uint8Array.from({ length }, (_, index) => index & 0xff);
const stream = (...lengths: readonly number[]) =>
  Uint8Array.from(lengths.flatMap((length) => [...framed(message(length))]));

describe('FrameReader', () => {
  it.each([1, 2, 3, 7, 100, 100_000])('puts messages together from pieces of %i octets', (size) => {
    const reader = new FrameReader();
    const octets = stream(0, 1, 300, 12);
    const messages: Uint8Array[] = [];
    for (let at = 0; at < octets.length; at += size) {
      messages.push(...(reader.take(octets.subarray(at, at + size)) ?? []));
    }
    expect(messages).toEqual([0, 1, 300, 12].map(message));
  });

  it('keeps the beginning of a message that has not ended', () => {
    const reader = new FrameReader();
    expect(reader.take(stream(5, 6).subarray(0, 9))).toEqual([message(5)]);
    expect(reader.take(stream(5, 6).subarray(9))).toEqual([message(6)]);
  });

  it('refuses a message as soon as it announces too much', () => {
    expect(new FrameReader(100).take(Uint8Array.from([0, 101]))).toBeNull();
    expect(new FrameReader(100).take(stream(100))).toEqual([message(100)]);
    const reader = new FrameReader(100);
    expect(reader.take(Uint8Array.from([1]))).toEqual([]);
    expect(reader.take(Uint8Array.from([0]))).toBeNull();
    expect(new FrameReader(100).take(stream(5, 101))).toBeNull();
  });
});
