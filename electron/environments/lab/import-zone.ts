import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ReadZoneFile } from '../../adapters/zone-file-reader';
import type { CommandOf } from '../../engine/command';
import { withoutSigning } from '../../engine/records/without-signing';

/** A zone file that can be imported. */
export interface ReadImport {
  readonly command: CommandOf<'import-zone'>;
  /** Records of an earlier signing that are not in the command. */
  readonly leftOut: number;
}

/**
 * Reads an administrator's zone file and makes the command of it, or says what is wrong on which line.
 *
 * A zone that was signed elsewhere comes in unsigned: without its private keys nobody could renew its signatures.
 */
export async function readImport(
  { server, zone, storage, fileName, text }: CallArgument<'importZone'>,
  readZoneFile: ReadZoneFile,
): Promise<Outcome<ReadImport>> {
  const parsed = await readZoneFile(zone, text);
  if (parsed.kind === 'parsed') {
    const order = { source: 'dialog', reason: null } as const;
    const content = withoutSigning(parsed.content);
    const leftOut = parsed.content.records.length - content.records.length;
    return done({ command: { kind: 'import-zone', server, zone, storage, content, order }, leftOut });
  }
  const { line, reason } = parsed;
  return refused({ code: 'zone-file-invalid', parameters: { file: fileName, line, reason } });
}
