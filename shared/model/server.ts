/** What a DNS server is in the forest; a stand-alone server belongs to no domain. */
export type ServerRole = 'domain-controller' | 'read-only-domain-controller' | 'stand-alone';

/** The Windows Server release; online signing came with 2012 (brief). */
export type WindowsVersion = '2008 R2' | '2012' | '2012 R2' | '2016' | '2019' | '2022' | '2025';

/** Where a server's DNS service can be asked. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** A DNS server as the console shows it. */
export interface ServerSummary {
  /** Short upper-case name, the node's label: `DC1`. */
  readonly name: string;
  /** Fully qualified domain name: `DC1.contoso.com`. */
  readonly fqdn: string;
  readonly role: ServerRole;
  readonly version: WindowsVersion;
  /** The Active Directory site, `null` for a stand-alone server. */
  readonly site: string | null;
  readonly running: boolean;
  /** `null` while the DNS service does not run. */
  readonly endpoint: Endpoint | null;
  /** Has the signed-in user the rights to manage this server? */
  readonly manageable: boolean;
  /** EnableOnlineSigning and a release that can do it. */
  readonly onlineSigning: boolean;
}
