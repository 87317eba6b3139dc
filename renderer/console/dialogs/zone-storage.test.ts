import { expect, it } from 'vitest';
import { aServer } from '../testing/builders';
import { storageChoices } from './zone-storage';

const enabled = (role: 'domain-controller' | 'read-only-domain-controller' | 'stand-alone') =>
  storageChoices(aServer('X', { role }), 'contoso.com')
    .filter((choice) => choice.enabled)
    .map(({ storage }) => storage);

it('offers the directory on a domain controller', () => {
  expect(enabled('domain-controller')).toEqual(['directory-forest', 'directory-domain', 'file']);
});

it('offers a file only where no replica can be written to', () => {
  expect(enabled('read-only-domain-controller')).toEqual(['file']);
  expect(enabled('stand-alone')).toEqual(['file']);
});

it('names the domain of the server and the forest', () => {
  const server = aServer('DC7', { fqdn: 'DC7.europe.contoso.com' });
  const labels = storageChoices(server, 'contoso.com').map(({ label }) => label);
  expect(labels[0]).toBe('To all DNS servers running on domain controllers in this forest: contoso.com');
  expect(labels[1]).toBe(
    'To all DNS servers running on domain controllers in this domain: europe.contoso.com',
  );
});
