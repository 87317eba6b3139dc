import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { withoutTrailingDot } from '../../engine/records/name';
import { parseRecordFile } from '../../engine/records/zone-file/parse-record-file';

/** The records of a file that somebody chose, or what is wrong on which line. Nothing is changed. */
export function readRecordFile({
  origin,
  fileName,
  text,
}: CallArgument<'readRecordFile'>): Outcome<CallResult<'readRecordFile'>> {
  const parsed = parseRecordFile(text, origin);
  if (parsed.kind === 'parsed') {
    return done(parsed.records.map((record) => ({ ...record, name: withoutTrailingDot(record.name) })));
  }
  const { line, reason } = parsed;
  return refused({ code: 'zone-file-invalid', parameters: { file: fileName, line, reason } });
}
