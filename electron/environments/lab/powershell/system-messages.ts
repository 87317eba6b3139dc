/** Windows' own texts of the codes that a validation can answer (ms-dnsp.md section 9). */
const messages: Readonly<Record<number, string>> = {
  87: 'The parameter is incorrect.',
  9103: 'NSEC3 is not compatible with the RSA-SHA-1 algorithm. Choose a different algorithm or use NSEC.',
  9104: 'The zone does not have enough signing keys. There must be at least one key signing key (KSK) and at least one zone signing key (ZSK).',
  9107: 'One or more of the signing keys for a zone are not accessible to the DNS server. Zone signing will not be operational until this error is resolved.',
  9113: 'The DNS server cannot accept any more signing keys with the specified algorithm and KSK flag value for this zone.',
  9124: 'The specified NSEC3 iteration count is higher than allowed by the minimum key length used in the zone.',
  9130: 'NSEC is not compatible with the NSEC3-RSA-SHA-1 algorithm. Choose a different algorithm or use NSEC3.',
};

/** The system's text of a code, as `FormatMessage` would give it; the bare number where we have none. */
export function systemMessage(code: number): string {
  return messages[code] ?? `Win32 error ${code}`;
}
