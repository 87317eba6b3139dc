// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { fakeApi } from '../../testing/fake-api';
import { aCustodyMatrix } from '../testing/report-worlds';
import { CustodyMatrix } from './CustodyMatrix';

afterEach(cleanup);

function show(outcome = done(aCustodyMatrix())) {
  const fake = fakeApi();
  fake.answer('readCustody', outcome);
  render(<CustodyMatrix api={fake.api} server="DC1" zone="finance.contoso.com" />);
  return fake;
}

describe('the custody matrix', () => {
  it('has a row for every server and a column for every key, the verdict first', async () => {
    show();
    const rows = (await screen.findAllByRole('row')).map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['DNS server', 'If it became Key Master', 'KSK 12345, active', 'ZSK (being made), active'],
      [
        'DC1.contoso.comKey Master',
        'keys accessible',
        'Yes, in its certificate store',
        'Not yet: the key is being made',
      ],
      [
        'DC2.contoso.comswitched off',
        'zone must be re-signed',
        'No: in the certificate store of another server',
        'Not yet: the key is being made',
      ],
    ]);
  });

  it('is read again when the world has changed', async () => {
    const fake = show();
    await screen.findAllByRole('row');
    fake.answer('readCustody', done(aCustodyMatrix({ keys: [], rows: [] })));
    fake.emit('worldChanged', { revision: 2 });
    expect(await screen.findByText('The zone has no signing keys.')).toBeTruthy();
  });

  it('says why it can not be read', async () => {
    show(refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }));
    expect(await screen.findByText('The DNS server DC1 cannot be reached.')).toBeTruthy();
  });
});
