import { describe, expect, it } from 'vitest';
import {
  dnKey,
  domainDn,
  isInPartition,
  serverOfSettingsDn,
  serverSettingsDn,
  zoneDn,
} from './distinguished-name';

const configuration = 'CN=Configuration,DC=contoso,DC=com';
const domainDns = 'DC=DomainDnsZones,DC=contoso,DC=com';

describe('distinguished names', () => {
  it('name a domain label by label', () => {
    expect(domainDn('corp.contoso.com')).toBe('DC=corp,DC=contoso,DC=com');
  });

  it('name a zone below MicrosoftDNS of its partition', () => {
    expect(zoneDn('secure.contoso.com', domainDns)).toBe(
      'DC=secure.contoso.com,CN=MicrosoftDNS,DC=DomainDnsZones,DC=contoso,DC=com',
    );
  });

  it('name the DNS settings below the server in its site', () => {
    expect(serverSettingsDn('DC1', 'Default-First-Site-Name', configuration)).toBe(
      'CN=DNS Settings,CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,DC=contoso,DC=com',
    );
  });

  it.each([
    ['a,b.example', 'DC=a\\,b.example'],
    ['a\\.b.example', 'DC=a\\\\.b.example'],
    ['#1.example', 'DC=\\#1.example'],
    ['a+b=c.example', 'DC=a\\+b=c.example'],
    ['0/25.2.0.192.in-addr.arpa', 'DC=0/25.2.0.192.in-addr.arpa'],
  ])('escape what RFC 4514 wants escaped in %s', (zone, rdn) => {
    expect(zoneDn(zone, domainDns)).toBe(`${rdn},CN=MicrosoftDNS,${domainDns}`);
  });

  it('tell whose settings an object holds, in any case', () => {
    const dn = serverSettingsDn('DC1', 'Branch', configuration);
    expect(serverOfSettingsDn(dn)).toBe('DC1');
    expect(serverOfSettingsDn(dn.toLowerCase())).toBe('DC1');
    expect(serverOfSettingsDn(zoneDn('dc1', domainDns))).toBeNull();
  });

  it('are equal without regard to case, as the module prints cn=MicrosoftDNS', () => {
    expect(dnKey('DC=Secure.contoso.com,cn=MicrosoftDNS,DC=x')).toBe(
      dnKey('DC=secure.contoso.com,CN=MicrosoftDNS,DC=X'),
    );
  });

  it('lie in the partition whose name they end in', () => {
    const dn = zoneDn('contoso.com', domainDns);
    expect(isInPartition(dn.toLowerCase(), domainDns)).toBe(true);
    expect(isInPartition(dn, 'DC=ForestDnsZones,DC=contoso,DC=com')).toBe(false);
  });
});
