import { maximumZoneFileLength } from '../../../shared/contract/limits';

/** A file the user chose, read. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** The file, or why it cannot be taken. */
export type ReadFile =
  { readonly kind: 'read'; readonly file: ChosenFile } | { readonly kind: 'fault'; readonly reason: string };

/** Bytes are at least as many as characters, so that nothing is read that would be refused anyway. */
const tooLarge: ReadFile = {
  kind: 'fault',
  reason: `The file is larger than ${maximumZoneFileLength / 1024 / 1024} MB and cannot be imported.`,
};

/** Reads a zone file as text. It may be too large, or gone, or somebody else's. */
export async function readZoneFile(file: File): Promise<ReadFile> {
  if (file.size > maximumZoneFileLength) return tooLarge;
  try {
    return { kind: 'read', file: { name: file.name, text: await file.text() } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'fault', reason: `The file cannot be read: ${reason}` };
  }
}
