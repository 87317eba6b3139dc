import { windowsCode } from '../shared/contract/problem';
import type { Problem, ProblemCode, ProblemParameters } from '../shared/contract/problem';
import type { Descriptions, ProblemDescription, Words } from './problem-texts/descriptions';
import { labProblems } from './problem-texts/lab-problems';
import { recordProblems } from './problem-texts/record-problems';
import { rolloverProblems } from './problem-texts/rollover-problems';
import { signingKeyProblems } from './problem-texts/signing-key-problems';

/**
 * Windows' own texts for the Win32 codes that occur here, word for word.
 *
 * An administrator searches for exactly these sentences. Sources: System Error Codes (0-499), (1700-3999) and
 * (9000-11999) of the Win32 documentation; dialogs.md 8.1.
 */
const windowsTexts = {
  accessDenied: 'Access is denied.',
  invalidParameter: 'The parameter is incorrect.',
  serverUnavailable: 'The RPC server is unavailable.',
  keyMasterRequired: 'Only the DNS server acting as the key master for the zone may perform this operation.',
  signingKeyNotAccessible:
    'One or more of the signing keys for a zone are not accessible to the DNS server. Zone signing will not be operational until this error is resolved.',
  notAllowedOnUnsignedZone: 'This operation is not allowed on an unsigned zone.',
  badKeyMaster:
    'This operation could not be completed because the DNS server listed as the current key master for this zone is down or misconfigured. Resolve the problem on the current key master for this zone or use another DNS server to seize the key master role.',
  notAllowedOnReadOnlyDc:
    'The operation requested is not permitted on against a DNS server running on a read-only DC.',
  zoneDoesNotExist: 'DNS zone does not exist.',
  invalidZoneOperation: 'Invalid operation for DNS zone.',
  zoneExists: 'DNS zone already exists.',
  invalidZoneType: 'Invalid DNS zone type.',
  directoryUnavailable: 'The directory service is unavailable.',
} as const;

const incompleteMoveCauses: Record<ProblemParameters['key-master-move-incomplete']['cause'], string> = {
  'access-denied': windowsTexts.accessDenied,
  'directory-unavailable': windowsTexts.directoryUnavailable,
  'server-unavailable': windowsTexts.serverUnavailable,
};

/** `a`, `a and b`, `a, b and c`. */
function enumerate(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function describeKeys(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  return ` Not accessible: ${keys.length === 1 ? 'key' : 'keys'} ${enumerate(keys)}.`;
}

const programProblems = {
  'foreign-sender': ({ call }) => ({
    title: 'A request was turned away.',
    cause: `The request '${call}' did not come from a window of this program.`,
    remedy: 'Nothing was changed. If you did nothing unusual, restart the program and report this.',
  }),
  'invalid-argument': ({ call, path, reason }) => ({
    title: 'A request was not understood.',
    cause: `The request '${call}' has a value that does not fit${path === '' ? '' : ` at '${path}'`}: ${reason}.`,
    remedy: 'Nothing was changed. Correct the value and try again.',
  }),
  unexpected: ({ reference }) => ({
    title: 'Something went wrong inside the program.',
    cause: `This is an error in the program. It was written to the log under the reference ${reference}.`,
    remedy:
      'Refresh the view to see the present state, then try again. If it happens again, report the reference.',
  }),
  cancelled: () => ({
    title: 'The operation was cancelled.',
    cause: 'You stopped it before it was finished.',
    remedy: 'Start it again when you want to.',
  }),
  'state-not-saved': ({ reason }) => ({
    title: 'The change could not be saved.',
    cause: `The state of the lab could not be written to disk: ${reason}.`,
    remedy: 'Nothing was changed. Free some space or check the rights on the folder, then try again.',
  }),
  'file-not-written': ({ path, reason }) => ({
    title: 'The file could not be written.',
    cause: `Writing ${path} failed: ${reason}.`,
    remedy: 'Choose another folder or file name, or check your rights on the folder.',
  }),
  'zone-file-invalid': ({ file, line, reason }) => ({
    title: `The zone file ${file} could not be imported.`,
    cause: `Line ${line}: ${reason}.`,
    remedy: 'Nothing was imported. Correct the line and import the file again.',
  }),
} satisfies Partial<Descriptions>;

const serverProblems = {
  'server-unknown': ({ server }) => ({
    title: `The DNS server ${server} is not known here.`,
    cause: 'No DNS server of that name stands in the directory.',
    remedy: 'Refresh the console tree and choose a server from it.',
  }),
  'access-denied': ({ server, object }) => ({
    title: `You have no access to ${object} on the DNS server ${server}.`,
    cause: windowsTexts.accessDenied,
    remedy: `Sign in with an account that has Domain Admins rights, or equivalent, on ${server}.`,
  }),
  'invalid-parameter': ({ parameter }) => ({
    title: 'The DNS server did not accept a value.',
    cause: `${windowsTexts.invalidParameter} It is '${parameter}'.`,
    remedy: 'Nothing was changed. Choose another value and try again.',
  }),
  'server-unavailable': ({ server }) => ({
    title: `The DNS server ${server} cannot be reached.`,
    cause: windowsTexts.serverUnavailable,
    remedy: `Check that the DNS service on ${server} is running, then try again.`,
  }),
  'directory-unavailable': ({ server }) => ({
    title: `The DNS server ${server} cannot reach Active Directory.`,
    cause: windowsTexts.directoryUnavailable,
    remedy: `Check that a domain controller is running and that ${server} can reach it, then try again.`,
  }),
} satisfies Partial<Descriptions>;

const zoneProblems = {
  'zone-does-not-exist': ({ server, zone }) => ({
    title: `The DNS server ${server} does not have the zone ${zone}.`,
    cause: windowsTexts.zoneDoesNotExist,
    remedy:
      'Refresh the list of zones. If the zone is new, wait until it has been replicated to this server.',
  }),
  'zone-exists': ({ server, zone }) => ({
    title: `The DNS server ${server} already has a zone ${zone}.`,
    cause: windowsTexts.zoneExists,
    remedy: 'Choose another zone name, or another server.',
  }),
  'zone-type-not-allowed': ({ server, zone }) => ({
    title: `The copy of the zone ${zone} on ${server} cannot do this.`,
    cause: windowsTexts.invalidZoneType,
    remedy: 'Choose a DNS server that holds a primary copy of the zone.',
  }),
  'not-allowed-on-read-only-dc': ({ server, zone }) => ({
    title: `The zone ${zone} is read-only on ${server}.`,
    cause: windowsTexts.notAllowedOnReadOnlyDc,
    remedy: 'Choose a writable domain controller.',
  }),
  'zone-file-backed': ({ zone }) => ({
    title: `The zone ${zone} is file-backed.`,
    cause: `${windowsTexts.invalidZoneOperation} A file-backed zone has only one primary, authoritative DNS server.`,
    remedy: 'The Key Master of a file-backed zone cannot be changed.',
  }),
  'zone-not-signed': ({ zone }) => ({
    title: `The zone ${zone} is not signed.`,
    cause: windowsTexts.notAllowedOnUnsignedZone,
    remedy: 'Sign the zone first.',
  }),
} satisfies Partial<Descriptions>;

const keyMasterProblems = {
  'key-master-required': ({ zone, server }) => ({
    title: `The DNS server ${server} is not the Key Master for the zone ${zone}.`,
    cause: windowsTexts.keyMasterRequired,
    remedy: 'Do it on the Key Master. Its name stands on the Key Master tab.',
  }),
  'signing-key-not-accessible': ({ zone, server, keys }) => ({
    title: `The DNS server ${server} cannot reach all private keys of the zone ${zone}.`,
    cause: `${windowsTexts.signingKeyNotAccessible}${describeKeys(keys)}`,
    remedy: `Choose a server that can reach the keys, or give ${server} access to them: replicate the private keys to all DNS servers authoritative for the zone, or provide them by a certificate or a device that ${server} can reach.`,
  }),
  'zone-locked-for-signing': ({ zone }) => ({
    title: `The zone ${zone} is being signed.`,
    cause:
      'Some of its signing keys or signatures are still being made. The status bar shows how far that has come.',
    remedy: 'Try again when all of them have been made.',
  }),
  'bad-key-master': ({ zone, keyMaster }) =>
    keyMaster === ''
      ? {
          title: `The directory names no Key Master for the zone ${zone}.`,
          cause: windowsTexts.badKeyMaster,
          remedy: 'Wait for replication to settle, then try again.',
        }
      : {
          title: `The current Key Master ${keyMaster} for the zone ${zone} did not confirm its role.`,
          cause: windowsTexts.badKeyMaster,
          remedy: `Check that the DNS service on ${keyMaster} is running and reachable, then try again.`,
        },
  'key-master-move-incomplete': ({ zone, failedStep, cause, holders }) => ({
    title: `The Key Master role for the zone ${zone} was moved only in part.`,
    cause: `Step ${failedStep} failed: ${incompleteMoveCauses[cause]} The directory now names ${enumerate(holders)} as Key Master, and each of them may act as one.`,
    remedy: 'Correct the cause, then move the role again, so that only one server holds it.',
  }),
} satisfies Partial<Descriptions>;

const descriptions: Descriptions = {
  ...programProblems,
  ...serverProblems,
  ...zoneProblems,
  ...keyMasterProblems,
  ...signingKeyProblems,
  ...rolloverProblems,
  ...recordProblems,
  ...labProblems,
};

function wordsFor<C extends ProblemCode>(code: C, parameters: ProblemParameters[C]): Words {
  return descriptions[code](parameters);
}

/**
 * Puts a problem into words.
 *
 * Every problem of the contract has its sentences here; a new one breaks the compile until it has. Where Windows
 * has a message for the condition, the cause begins with it, word for word.
 */
export function describeProblem(problem: Problem): ProblemDescription {
  const words = wordsFor(problem.code, problem.parameters);
  const code = windowsCode(problem.code);
  return code === undefined ? words : { ...words, windowsCode: code };
}
