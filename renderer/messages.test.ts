import { describe, expect, it } from 'vitest';
import type { Problem } from '../shared/contract/problem';
import { describeProblem } from './messages';

/** One problem of every code; the compiler complains when a code is missing. */
const examples = {
  'foreign-sender': { call: 'planMove' },
  'invalid-argument': { call: 'planMove', path: 'target', reason: 'too long' },
  unexpected: { reference: 'a1b2' },
  cancelled: {},
  'server-unknown': { server: 'DC9' },
  'access-denied': { server: 'DC2', object: 'the list of zones' },
  'invalid-parameter': { parameter: 'mode' },
  'server-unavailable': { server: 'DC2' },
  'directory-unavailable': { server: 'DC2' },
  'zone-does-not-exist': { server: 'DC2', zone: 'secure.contoso.com' },
  'zone-exists': { server: 'DC2', zone: 'secure.contoso.com' },
  'zone-type-not-allowed': { server: 'DC2', zone: 'secure.contoso.com' },
  'not-allowed-on-read-only-dc': { server: 'RODC1', zone: 'secure.contoso.com' },
  'zone-file-backed': { zone: 'file.contoso.com' },
  'zone-not-signed': { zone: 'contoso.com' },
  'key-master-required': { zone: 'secure.contoso.com', server: 'DC2' },
  'signing-key-not-accessible': {
    zone: 'secure.contoso.com',
    server: 'DC2',
    keys: ['KSK 1', 'KSK 2', 'ZSK 1'],
  },
  'zone-locked-for-signing': { zone: 'secure.contoso.com' },
  'bad-key-master': { zone: 'secure.contoso.com', keyMaster: 'DC1.contoso.com' },
  'key-master-move-incomplete': {
    zone: 'secure.contoso.com',
    failedStep: 11,
    cause: 'access-denied',
    holders: ['DC1.contoso.com', 'DC2.contoso.com'],
  },
  'zone-file-invalid': { file: 'a.zone', line: 7, reason: 'the type is missing' },
  'not-allowed-on-signed-zone': { zone: 'secure.contoso.com' },
  'nsec3-incompatible-with-rsa-sha1': { zone: 'secure.contoso.com' },
  'nsec-incompatible-with-nsec3-rsa-sha1': { zone: 'secure.contoso.com' },
  'rsa-sha1-kinds-mixed': { zone: 'secure.contoso.com' },
  'not-enough-signing-keys': { zone: 'secure.contoso.com' },
  'unsupported-algorithm': { zone: 'secure.contoso.com', algorithm: 15 },
  'invalid-key-size': { zone: 'secure.contoso.com', keyLength: 1000 },
  'provider-does-not-support-protection': { zone: 'secure.contoso.com', provider: 'Contoso HSM Provider' },
  'provider-not-accessible': { server: 'DC3', provider: 'Contoso HSM Provider' },
  'too-many-signing-keys': { zone: 'secure.contoso.com', algorithm: 8 },
  'invalid-rollover-period': { zone: 'secure.contoso.com', minimum: 604_800, maximum: 157_680_000 },
  'invalid-initial-rollover-offset': { zone: 'secure.contoso.com', maximum: 2_592_000 },
  'invalid-signature-validity': { zone: 'secure.contoso.com', minimum: 21_600, maximum: 2_592_000 },
  'invalid-nsec3-iterations': { zone: 'secure.contoso.com', maximum: 150 },
  'rollover-in-progress': { zone: 'secure.contoso.com', guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1' },
  'rollover-already-queued': { zone: 'secure.contoso.com', guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1' },
  'rollover-not-pokeable': { zone: 'secure.contoso.com', guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1' },
  'parent-not-here': { zone: 'secure.contoso.com', parent: 'contoso.com' },
  'standby-key-not-present': { zone: 'secure.contoso.com' },
  'not-allowed-on-zsk': { zone: 'secure.contoso.com' },
  'not-allowed-on-active-key': { zone: 'secure.contoso.com' },
  'signing-key-unknown': { zone: 'secure.contoso.com', guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1' },
  'record-invalid': { field: 'data', name: 'www.contoso.com', type: 'A', reason: 'it is no IPv4 address' },
  'record-does-not-exist': { zone: 'contoso.com', name: 'www.contoso.com', type: 'A' },
  'record-already-exists': { zone: 'contoso.com', name: 'www.contoso.com', type: 'A' },
  'name-not-in-zone': { zone: 'contoso.com', name: 'www.example.com' },
  'cname-collision': { zone: 'contoso.com', name: 'www.contoso.com' },
  'dname-collision': { zone: 'contoso.com', name: 'old.contoso.com' },
  'record-only-at-zone-root': { zone: 'contoso.com', type: 'SOA' },
  'record-fixed': { zone: 'contoso.com', name: 'contoso.com', type: 'SOA' },
  'source-zone-not-signed': { server: 'DC1', zone: 'adatum.com' },
  'server-no-key-master': { name: 'DC9', zone: 'contoso.com', reason: 'it does not host the zone' },
  'not-found': { what: 'checkpoint', name: 'before the exercise' },
  'session-busy': { session: 'pane-1' },
  'state-not-saved': { reason: 'no space left' },
  'file-not-written': { path: 'C:\\list.txt', reason: 'access denied' },
} satisfies { [P in Problem as P['code']]: P['parameters'] };

const problems = Object.entries(examples).map(
  ([code, parameters]) =>
    // Pairs of one table: code and parameters belong together, which Object.entries forgets.
    ({ code, parameters }) as Problem,
);

describe('describeProblem', () => {
  it.each(problems)('says of $code what happened, why and what to do', (problem) => {
    const { title, cause, remedy } = describeProblem(problem);
    for (const sentence of [title, cause, remedy]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/u);
      expect(sentence).not.toMatch(/undefined|\[object|\.\.$/u);
    }
  });

  it('begins the cause with the message and gives the code of Windows where Windows has one', () => {
    const { cause, windowsCode } = describeProblem({
      code: 'key-master-required',
      parameters: examples['key-master-required'],
    });
    expect(cause).toBe(
      'Only the DNS server acting as the key master for the zone may perform this operation.',
    );
    expect(windowsCode).toBe(9101);
  });

  it('gives no code for a problem that is ours alone', () => {
    expect(describeProblem({ code: 'cancelled', parameters: {} })).not.toHaveProperty('windowsCode');
  });

  it('names every signing key that cannot be reached', () => {
    const { cause } = describeProblem({
      code: 'signing-key-not-accessible',
      parameters: examples['signing-key-not-accessible'],
    });
    expect(cause).toContain('KSK 1, KSK 2 and ZSK 1');
  });

  it('names both holders and the failed step when a move stopped half-way', () => {
    const { cause } = describeProblem({
      code: 'key-master-move-incomplete',
      parameters: { ...examples['key-master-move-incomplete'], cause: 'access-denied' },
    });
    expect(cause).toContain('Step 11 failed: Access is denied.');
    expect(cause).toContain('DC1.contoso.com and DC2.contoso.com');
  });
});
