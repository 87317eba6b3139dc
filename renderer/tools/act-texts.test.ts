import { describe, expect, it } from 'vitest';
import type { UserAct } from '../../shared/model/history';
import { actText, undoableText } from './act-texts';

const place = { server: 'DC1', zone: 'secure.contoso.com' };
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
