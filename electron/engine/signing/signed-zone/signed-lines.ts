import type { StoredRecord } from '../../records/resource-record';

/**
 * Reads records back from lines that `signedLines` wrote: `owner ttl IN type data`, names absolute, data in normal form.
 *
 * So a zone that was signed in other threads comes in without being parsed like a file of strangers.
 */
export function* readSignedLines(text: string): Generator<StoredRecord> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const nameEnd = text.indexOf(' ', start);
    const ttlEnd = text.indexOf(' ', nameEnd + 1);
    const classEnd = text.indexOf(' ', ttlEnd + 1);
    const typeEnd = text.indexOf(' ', classEnd + 1);
    yield {
      name: text.slice(start, nameEnd),
      type: text.slice(classEnd + 1, typeEnd),
      ttl: Number(text.slice(nameEnd + 1, ttlEnd)),
      data: text.slice(typeEnd + 1, end),
    };
    start = end + 1;
  }
}
