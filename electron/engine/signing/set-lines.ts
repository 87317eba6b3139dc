import type { SetColumns } from './set-columns';
import { plannedSetsOf } from './set-columns';
import { signatureData, signatureTasks } from './zone-signer';
import type { SignatureTask, ZoneSigning } from './zone-signer';

/** Makes the signature of a task with the private key that it names, and writes it in base64. */
export type SignatureMaker = (task: SignatureTask) => string;

/**
 * Signs sets, and writes them with their signatures as lines of a zone file.
 *
 * Every line is a whole record, `owner ttl IN type data`, with absolute names and one blank between fields. So the work
 * of a thread comes back as one piece of text, which is how it ends in most cases.
 */
export function signedLines(
  columns: SetColumns,
  origin: string,
  signing: Pick<ZoneSigning, 'keys' | 'times'>,
  makeSignature: SignatureMaker,
): string {
  let text = '';
  for (const { set, isSigned } of plannedSetsOf(columns)) {
    const head = `${set.name} ${set.ttl} IN`;
    for (const { data } of set.records) text += `${head} ${set.type} ${data}\n`;
    if (!isSigned) continue;
    for (const task of signatureTasks(set, origin, signing)) {
      text += `${head} RRSIG ${signatureData(task.fields, set.type, makeSignature(task))}\n`;
    }
  }
  return text;
}
