import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ReadZoneFile } from '../../adapters/zone-file-reader';
import type { CommandOf } from '../../engine/command';

/** Reads an administrator's zone file and makes the command of it, or says what is wrong on which line. */
export async function readImport(
  { server, zone, storage, fileName, text }: CallArgument<'importZone'>,
  readZoneFile: ReadZoneFile,
): Promise<Outcome<CommandOf<'import-zone'>>> {
  const parsed = await readZoneFile(zone, text);
  if (parsed.kind === 'parsed') {
    const order = { source: 'dialog', reason: null } as const;
    return done({ kind: 'import-zone', server, zone, storage, content: parsed.content, order });
  }
  const { line, reason } = parsed;
  return refused({ code: 'zone-file-invalid', parameters: { file: fileName, line, reason } });
}
