import { describe, expect, it } from 'vitest';
import { resultOf, shown } from '../testing/role';
import { aSignedZone, after, branchLink, later, seizeBy, settled, transferTo } from '../testing/worlds';

describe('a server that has not heard of the last but one move', () => {
  // DC3 has learned of the move to DC2; the one back to DC1 has reached its replica, and its poll is still to come.
  const waiting = later(after(settled(after(aSignedZone(), transferTo('DC2'))), transferTo('DC1')), 920);
  const cut = after(waiting, branchLink(false));

  it('names the right Key Master by chance, and not for long', () => {
    const again = after(cut, seizeBy('DC2'));
    expect(shown(again).DC3).toBe('DC2.contoso.com');
    expect(shown(later(again, 200)).DC3).toBe('DC1.contoso.com');
  });

  it('counts as not reached', () => {
    expect(resultOf(cut, seizeBy('DC2')).consequences).toContainEqual({
      kind: 'not-reached-now',
      servers: ['DC3.contoso.com', 'RODC1.contoso.com'],
    });
  });
});
