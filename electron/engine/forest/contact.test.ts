import { describe, expect, it } from 'vitest';
import type { Command } from '../command';
import { aForest, aSignedZone, after, later, made, switched } from '../testing/worlds';
import { lastContactOf } from './contact';
import { buildForest } from './forest-builder';
import type { World } from './world';

const world = aSignedZone();
const link = (connected: boolean): Command => ({
  kind: 'set-site-link',
  sites: ['Headquarters', 'Branch'],
  connected,
});
const hold = (server: string, held: boolean): Command => ({ kind: 'hold-replication', server, held });

/** Seconds after the world's beginning. */
function contact(of: World, server: string): number {
  return (lastContactOf(of, server) - world.time) / 1000;
}

describe('the last contact of a server', () => {
  it('is now while it can replicate with another writable domain controller', () => {
    const now = later(world, 100);
    for (const server of ['DC1', 'DC2', 'DC3', 'RODC1']) expect(contact(now, server)).toBe(100);
  });

  it('is the moment it went off, and now again when it is back', () => {
    const off = later(switched(later(world, 100), 'DC3', false), 500);
    expect(contact(off, 'DC3')).toBe(100);
    expect(contact(switched(off, 'DC3', true), 'DC3')).toBe(600);
  });

  it('is the moment a broken link left it alone, while those that have company keep theirs', () => {
    const cut = later(after(later(world, 100), link(false)), 500);
    // A read-only domain controller is nobody to learn from.
    expect(contact(cut, 'DC3')).toBe(100);
    // It has DC3 at its side.
    expect(contact(cut, 'RODC1')).toBe(600);
    expect(contact(cut, 'DC1')).toBe(600);
    expect(contact(after(cut, link(true)), 'DC3')).toBe(600);
  });

  it('is the moment its replication was held, though it is reached', () => {
    const held = later(after(later(world, 100), hold('DC2', true)), 500);
    expect(contact(held, 'DC2')).toBe(100);
    // What the held server writes still goes out.
    expect(contact(held, 'DC1')).toBe(600);
    expect(contact(after(held, hold('DC2', false)), 'DC2')).toBe(600);
  });

  it('is the moment the last other one went off', () => {
    const alone = later(switched(later(switched(later(world, 100), 'DC3', false), 100), 'DC2', false), 100);
    expect(contact(alone, 'DC1')).toBe(200);
    expect(contact(alone, 'DC2')).toBe(200);
    expect(contact(alone, 'DC3')).toBe(100);
    expect(contact(alone, 'RODC1')).toBe(300);
  });

  it('stays with the first loss when another comes on top, and while only one of them is over', () => {
    const twice = later(after(later(after(later(world, 100), link(false)), 100), hold('DC3', true)), 100);
    expect(contact(twice, 'DC3')).toBe(100);
    expect(contact(later(after(twice, link(true)), 100), 'DC3')).toBe(100);
    const free = later(after(twice, link(true), hold('DC3', false)), 100);
    expect(contact(free, 'DC3')).toBe(400);
  });

  it('is not renewed by a server that starts where it is alone', () => {
    const cut = later(after(later(switched(world, 'DC3', false), 100), link(false)), 100);
    const started = later(switched(cut, 'DC3', true), 100);
    expect(contact(started, 'DC3')).toBe(0);
    // But it is renewed for the read-only domain controller at its side.
    expect(contact(started, 'RODC1')).toBe(300);
  });

  it('is renewed for a server that others come back to', () => {
    const alone = switched(switched(later(world, 100), 'DC2', false), 'DC3', false);
    const back = later(switched(later(alone, 100), 'DC2', true), 100);
    expect(contact(back, 'DC1')).toBe(300);
    expect(contact(later(switched(back, 'DC2', false), 100), 'DC1')).toBe(300);
  });

  it('is the beginning where there never is anybody', () => {
    const { world: lone } = buildForest({ time: world.time })
      .domainController('DC1')
      .standAloneServer('DNS1')
      .build();
    expect(contact(later(lone, 100), 'DC1')).toBe(0);
    expect(contact(later(lone, 100), 'DNS1')).toBe(0);
  });

  it('does not depend on the order of commands of one moment', () => {
    const commands = [link(false), hold('DC2', true), link(true), hold('DC3', true)];
    const one = later(after(later(world, 100), ...commands), 100);
    const other = later(after(later(world, 100), hold('DC3', true), hold('DC2', true)), 100);
    for (const server of Object.keys(world.servers))
      expect(contact(one, server)).toBe(contact(other, server));
  });

  it('of a server that does not exist is a bug', () => {
    expect(() => lastContactOf(made(aForest()), 'constructor')).toThrow('There is no server constructor');
  });
});
