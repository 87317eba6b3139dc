import { describe, expect, it } from 'vitest';
import { paletteChoices } from './palette-choices';
import type { PaletteItem } from './palette-items';

const command = (label: string, detail = ''): PaletteItem => ({
  id: `command ${label}`,
  label,
  detail,
  keys: '',
  isNear: true,
  act: { kind: 'command', command: 'refresh' },
});
const zone = (name: string): PaletteItem => ({
  id: `go ${name}`,
  label: name,
  detail: 'Zone on DC1',
  keys: '',
  isNear: true,
  act: { kind: 'go', node: { kind: 'root' } },
});

const labels = (typed: string, recent: readonly string[], ...items: readonly PaletteItem[]) =>
  paletteChoices(items, typed, recent).map(({ item, heading }) =>
    heading === null ? item.label : `[${heading}] ${item.label}`,
  );

describe('the choices', () => {
  it('are grouped while nothing is typed: chosen before, commands, places', () => {
    const items = [zone('a.com'), command('Refresh'), command('Find'), zone('b.com')];
    expect(labels('', ['go b.com', 'command Gone'], ...items)).toEqual([
      '[recent] b.com',
      '[commands] Refresh',
      'Find',
      '[places] a.com',
    ]);
  });

  it('are those that fit, the best first, and those of before when they fit as well', () => {
    const items = [command('Refresh'), command('Rename'), zone('re.com')];
    expect(labels('re', [], ...items)).toEqual(['Rename', 're.com', 'Refresh']);
    expect(labels('re', ['command Refresh'], ...items)[0]).toBe('Refresh');
  });

  it('fit also by what they are about', () => {
    const [found] = paletteChoices([command('Delete', 'www A')], 'deletewww', []);
    expect(found?.item.label).toBe('Delete');
    expect(found?.indices).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are those of the server one is on before the same ones of others', () => {
    const far = { ...zone('a.com'), id: 'far', label: 'a.co', isNear: false };
    expect(labels('a', [], far, zone('a.com'))).toEqual(['a.com', 'a.co']);
  });

  it('are fifty at most', () => {
    const zones = Array.from({ length: 300 }, (_, index) => zone(`zone${index}.com`));
    expect(paletteChoices(zones, 'zone', [])).toHaveLength(50);
    expect(paletteChoices(zones, '', [])).toHaveLength(50);
  });
});
