import { describe, expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { ZoneRow } from '../../../shared/model/zone';
import { initialState } from '../../stores/console-state';
import { readingEnded } from '../../stores/console-updates';
import { nodeId } from '../model/console-node';
import { aZone, forwardZones, zoneNode } from '../testing/builders';
import { canRun } from './console-command';
import { signingDialogOf } from './signing-dialog-of';

const zone = { kind: 'node', node: zoneNode('contoso.com') } as const;

function showing(changes: Partial<ZoneRow>) {
  const zones = done([aZone('contoso.com', changes)]);
  return readingEnded(initialState, 'zones', nodeId(forwardZones), zones, { revision: 1, readAt: 0 });
}

describe('Sign the Zone and Unsign the Zone', () => {
  it.each([
    ['an unsigned primary zone', { signed: false }, ['sign-zone']],
    ['an unsigned file-backed zone', { signed: false, type: 'standard-primary' }, ['sign-zone']],
    ['a signed primary zone', { signed: true }, ['unsign-zone']],
    ['a secondary copy, signed or not', { signed: true, type: 'secondary' }, []],
    ['a secondary copy of an unsigned zone', { signed: false, type: 'secondary' }, []],
  ] as const)('are offered for %s as its state allows', (_name, changes, offered) => {
    const state = showing(changes);
    const commands = (['sign-zone', 'unsign-zone'] as const).filter((command) =>
      canRun(state, command, zone),
    );
    expect(commands).toEqual(offered);
  });

  it('are about a zone, and not about a folder in it', () => {
    const { data } = showing({ signed: false });
    const folder = { kind: 'node', node: zoneNode('contoso.com', 'sub') } as const;
    expect(signingDialogOf(data, 'sign-zone', folder)).toBeNull();
    expect(signingDialogOf(data, 'sign-zone', zone)).toEqual({
      kind: 'sign-zone',
      server: 'DC1',
      zone: 'contoso.com',
    });
  });
});
