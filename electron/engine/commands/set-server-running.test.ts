import { describe, expect, it } from 'vitest';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  run,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';

const world = aSignedZone();

describe('switching a server', () => {
  it('off asks for its DNS service to be stopped', () => {
    const {
      outcome,
      world: off,
      actions,
    } = run<'set-server-running'>(world, {
      kind: 'set-server-running',
      server: 'dc2',
      running: false,
    });
    expect(outcome).toEqual({ kind: 'done', value: null });
    expect(actions).toEqual([{ kind: 'stop-dns-service', server: 'DC2' }]);
    expect(off.servers.DC2?.running).toBe(false);
  });

  it('on asks for its DNS service to be started', () => {
    const { actions } = run<'set-server-running'>(switched(world, 'DC2', false), {
      kind: 'set-server-running',
      server: 'DC2',
      running: true,
    });
    expect(actions).toEqual([{ kind: 'start-dns-service', server: 'DC2' }]);
  });

  it('into the state it is in changes nothing', () => {
    const decision = run<'set-server-running'>(world, {
      kind: 'set-server-running',
      server: 'DC2',
      running: true,
    });
    expect(decision).toEqual({ outcome: { kind: 'done', value: null }, world, actions: [], events: [] });
  });

  it('that does not exist is refused', () => {
    const { outcome } = run<'set-server-running'>(world, {
      kind: 'set-server-running',
      server: 'constructor',
      running: false,
    });
    expect(outcome).toEqual({
      kind: 'refused',
      problem: { code: 'server-unknown', parameters: { server: 'constructor' } },
    });
  });

  it('on makes it look at the directory at once', () => {
    const begun = made(
      aForest()
        .domainController('DC4')
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } }),
    );
    const moved = after(switched(begun, 'DC4', false), transferTo('DC2'));
    expect(zoneCopy(settled(moved), 'DC4', zone)?.keyMaster).toBe('DC1.contoso.com');
    expect(zoneCopy(switched(later(moved, 3600), 'DC4', true), 'DC4', zone)?.keyMaster).toBe(
      'DC2.contoso.com',
    );
  });
});
