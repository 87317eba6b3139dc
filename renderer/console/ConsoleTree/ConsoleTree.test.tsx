// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { node, selectedNode } from '../../testing/console-queries';
import { renderConsole } from '../../testing/render-console';

afterEach(cleanup);

describe('the tree by keyboard', () => {
  it('Right unfolds and then goes inside, Left folds and then goes up', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{ArrowRight}');
    expect(selectedNode()).toBe('adatum.com');
    await user.keyboard('{ArrowLeft}');
    expect(selectedNode()).toBe('Forward Lookup Zones');
    await user.keyboard('{ArrowLeft}');
    expect(node('Forward Lookup Zones').getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowLeft}');
    expect(selectedNode()).toBe('DC1');
  });

  it('Home, End and letters find their lines', async () => {
    const { user } = await renderConsole();
    await user.keyboard('{Home}');
    expect(selectedNode()).toBe('DNS');
    await user.keyboard('{End}');
    expect(selectedNode()).toBe('DC2');
    await user.keyboard('sec');
    expect(selectedNode()).toBe('secure.contoso.com');
  });

  it('says level, place and number of siblings of every line', async () => {
    await renderConsole();
    expect(node('contoso.com').getAttribute('aria-level')).toBe('4');
    expect(node('contoso.com').getAttribute('aria-posinset')).toBe('2');
    expect(node('contoso.com').getAttribute('aria-setsize')).toBe('3');
  });

  it('reads what is passed by a held key only when the key is let go', async () => {
    const { user, callsOf } = await renderConsole();
    await user.keyboard('{ArrowDown>3}');
    expect(selectedNode()).toBe('secure.contoso.com');
    expect(callsOf('listRecords').map(({ argument }) => argument)).toEqual([
      { server: 'DC1', zone: 'adatum.com' },
    ]);
    await user.keyboard('{/ArrowDown}');
    expect(callsOf('listRecords').at(-1)?.argument).toEqual({ server: 'DC1', zone: 'secure.contoso.com' });
  });
});
