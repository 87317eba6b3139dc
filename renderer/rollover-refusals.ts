const refusals: Readonly<Record<string, string>> = {
  'rollover-in-progress': 'The key is rolling over already (9116).',
  'rollover-already-queued': 'The key is in the queue already (9120).',
  'rollover-not-pokeable': 'Only a key that waits for the DS update at the parent can be stepped (9128).',
  'key-master-required': 'Only the Key Master can do this, and it does not answer (9101).',
  'bad-key-master': 'The Key Master does not answer (9122).',
  'signing-key-not-accessible': 'The Key Master cannot use the private keys (9107).',
  'zone-locked-for-signing': 'Signing keys of the zone are being made (9622).',
  'zone-not-signed': 'The zone is not signed: its keys do not roll over.',
  'access-denied': 'You do not have the rights for this.',
};

/** Why a button cannot be pressed, by the code of the problem one would get. */
export function refusalText(code: string): string {
  return refusals[code] ?? `This is not possible now (${code}).`;
}
