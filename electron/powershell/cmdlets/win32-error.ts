import { windowsCode } from '../../../shared/contract/problem';
import type { Problem, ProblemCode } from '../../../shared/contract/problem';
import type { ErrorCategory } from '../error-record';

/**
 * Win32 codes for problems that are ours alone, so that every error has the documented shape
 * `WIN32 <code>,<Cmdlet>`.
 *
 * A name nobody has ends for Windows in an RPC that reaches no server (1722); a stop by the user is
 * ERROR_CANCELLED (1223); a state that can not be written is ERROR_WRITE_FAULT (29).
 */
const ownCodes: Partial<Record<ProblemCode, number>> = {
  'server-unknown': 1722,
  'invalid-argument': 87,
  cancelled: 1223,
  'state-not-saved': 29,
  'file-not-written': 29,
};

/** ERROR_INTERNAL_ERROR, for everything Windows has no number for. */
const internalError = 1359;

/** The Win32 code an error of a cmdlet carries. */
export function win32Code(problem: Problem): number {
  if (problem.code === 'key-master-move-incomplete')
    return windowsCode(problem.parameters.cause) ?? internalError;
  return windowsCode(problem.code) ?? ownCodes[problem.code] ?? internalError;
}

const invalidArguments = [87, 9103, 9105, 9106, 9113, 9114, 9115, 9123, 9124, 9129, 9130, 9566, 9567];
const unavailable = [1722, 9112, 9122, 9717];

/**
 * The category of a code.
 *
 * powershell.md section 6 knows 5, 9601, 9609 and 9711; the others follow their meaning: a value that does not fit
 * is InvalidArgument, something out of reach ResourceUnavailable, a refusal by the zone's state InvalidOperation.
 */
export function win32Category(code: number): ErrorCategory {
  if (code === 5) return 'PermissionDenied';
  if (code === 9601 || code === 9714) return 'ObjectNotFound';
  if (code === 9609 || code === 9711) return 'ResourceExists';
  if (code === 9622) return 'ResourceBusy';
  if (code === 1223) return 'OperationStopped';
  if (invalidArguments.includes(code)) return 'InvalidArgument';
  if (unavailable.includes(code)) return 'ResourceUnavailable';
  return code >= 9101 && code <= 9130 ? 'InvalidOperation' : 'NotSpecified';
}
