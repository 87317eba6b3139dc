import { algorithmNames } from '../../../shared/model/signing-key';
import type { AlgorithmNumber } from '../../../shared/model/signing-key';

/** Ed25519 (RFC 8080), which Windows does not sign with. */
export const ed25519 = 15;

/** The algorithms that zones can be signed with here: Windows' and, for zones of other servers, Ed25519. */
export type SigningAlgorithm = AlgorithmNumber | typeof ed25519;

/** An algorithm's mnemonic (RFC 8624 section 3.1), as BIND's key files and command lines write it. */
export const algorithmMnemonics: Readonly<Record<SigningAlgorithm, string>> = {
  5: 'RSASHA1',
  7: 'NSEC3RSASHA1',
  8: 'RSASHA256',
  10: 'RSASHA512',
  13: 'ECDSAP256SHA256',
  14: 'ECDSAP384SHA384',
  15: 'ED25519',
};

/** Is it a number of these? */
export function isSigningAlgorithm(number: number): number is SigningAlgorithm {
  return number in algorithmMnemonics;
}

/** Do keys of this algorithm come in lengths to choose from? On a curve they have one length. */
export function hasKeyLengths(algorithm: SigningAlgorithm): boolean {
  return algorithm < 13;
}

/** An algorithm as the program shows it. */
export function algorithmTitle(algorithm: SigningAlgorithm): string {
  return algorithm === ed25519 ? 'Ed25519' : algorithmNames[algorithm];
}

/** An algorithm's name without what spellings differ by. */
function spellingKey(name: string): string {
  return name.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}

const bySpelling: ReadonlyMap<string, SigningAlgorithm> = new Map(
  Object.entries(algorithmMnemonics).flatMap(([number, mnemonic]) => {
    const algorithm = Number(number);
    if (!isSigningAlgorithm(algorithm)) return [];
    const spellings = [number, mnemonic, algorithmTitle(algorithm)];
    return spellings.map((spelling) => [spellingKey(spelling), algorithm] as const);
  }),
);

/** Reads an algorithm's number or name as BIND, PowerShell or the program writes it; `null` for any other. */
export function parseAlgorithm(text: string): SigningAlgorithm | null {
  return bySpelling.get(spellingKey(text)) ?? null;
}
