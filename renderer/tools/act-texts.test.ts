import { describe, expect, it } from 'vitest';
import type { ServerEvent, UserAct } from '../../shared/model/history';
import { actText, eventText, undoableText } from './act-texts';

const place = { server: 'DC1', zone: 'secure.contoso.com' };
const key = { keyType: 'KSK', guid: 'g-1' } as const;

const events: readonly ServerEvent[] = [
  { kind: 'became-key-master' },
  { kind: 'lost-key-master' },
  { kind: 'signing-parameters-changed' },
  { kind: 'key-master-role-moved', mode: 'seize', from: null, to: 'DC2.contoso.com' },
  { kind: 'zone-signed' },
  { kind: 'zone-unsigned' },
  { kind: 'zone-re-signed' },
  { kind: 'key-retired', ...key },
  { kind: 'trust-anchor-added', keyTag: 4711, algorithm: 8 },
  { kind: 'trust-anchor-removed' },
  { kind: 'key-added', ...key },
  { kind: 'key-changed', ...key },
  { kind: 'key-removed', ...key },
];

describe('events', () => {
  it('have the numbers of dialogs.md 8.2 and 8.3', () => {
    expect(events.map((event) => eventText(event, place).id)).toEqual([
      7649, 7648, 7653, 568, 525, 526, 527, 530, 544, 546, 569, 570, 571,
    ]);
  });

  it('stand in the classic log or in the audit log', () => {
    const classic = events.map((event) => eventText(event, place)).filter(({ log }) => log === 'DNS Server');
    expect(classic.map(({ id }) => id)).toEqual([7649, 7648, 7653]);
  });

  it('are marked where no source prints them', () => {
    const proposed = events
      .map((event) => eventText(event, place))
      .filter(({ wording }) => wording === 'reconstructed');
    expect(proposed.map(({ id }) => id)).toEqual([7649, 7648, 568]);
  });

  it('name their zone', () => {
    for (const event of events) expect(eventText(event, place).text).toContain('secure.contoso.com');
  });
});

describe('acts', () => {
  it('say who had the role and who has it now', () => {
    const act: UserAct = {
      kind: 'move-key-master',
      verb: 'seize',
      mode: 'seize-without-key-checks',
      from: 'DC1.contoso.com',
      to: 'DC2.contoso.com',
    };
    expect(actText(act, place)).toBe(
      'The Key Master role of the zone secure.contoso.com was seized from DC1.contoso.com by DC2.contoso.com without the private keys.',
    );
  });

  it('that belong to no zone and no server have a whole sentence even so', () => {
    const nowhere = { server: null, zone: null };
    expect(actText({ kind: 'replicate-now' }, nowhere)).toBe('Replication everywhere was started by hand.');
    expect(actText({ kind: 'poll-key-master' }, nowhere)).toBe(
      'The server was told to read its Key Master roles from the directory.',
    );
  });

  it('that can be undone are named by what they did', () => {
    expect(undoableText({ act: 'set-server-running', zone: null, server: 'DC1', at: 0 })).toBe(
      'Switching DC1 on or off',
    );
    expect(actText({ kind: 'undo', act: 'move-key-master' }, place)).toBe(
      'Undone: moving the Key Master role of the zone secure.contoso.com.',
    );
  });
});
