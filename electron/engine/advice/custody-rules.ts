import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import { keyBreaches, zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

function isOnDevice({ descriptor }: DescriptorView): boolean {
  return descriptor.keyStorageProvider !== microsoftSoftwareProvider;
}

/** Servers that reach every key pair of a descriptor which is on a device. */
function usersOf({ keys }: DescriptorView): number {
  const counts = keys.flatMap(({ custody }) => (custody.kind === 'device' ? custody.servers.length : []));
  return counts.length === 0 ? 0 : Math.min(...counts);
}

const keyMasterPage = 'Microsoft Learn, "DNSSEC Key Master"';

/** Where the private keys are, and what guards them. */
export const custodyRules: readonly AdviceRule[] = [
  {
    rule: 'key-not-replicated',
    severity: 'warning',
    place: 'ksk',
    source: 'MS-DNSP section 2.2.6.2.1',
    cost: 'new-key',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) =>
          facts.storage === 'ad-integrated-primary' &&
          !isOnDevice(view) &&
          !view.descriptor.storeKeysInDirectory,
        () => ({ keyMaster: facts.keyMaster ?? '' }),
      ),
  },
  {
    rule: 'device-without-second-server',
    severity: 'warning',
    place: 'ksk',
    source: keyMasterPage,
    cost: 'nothing',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) => facts.storage === 'ad-integrated-primary' && isOnDevice(view) && usersOf(view) < 2,
        (view) => ({ provider: view.descriptor.keyStorageProvider, count: usersOf(view) }),
      ),
  },
  {
    rule: 'key-master-no-domain-controller',
    severity: 'warning',
    place: 'key-master',
    source: keyMasterPage,
    cost: 'nothing',
    breaches: ({ keyMaster, keyMasterIsDomainController }) =>
      zoneBreach(keyMaster !== null && !keyMasterIsDomainController, { keyMaster: keyMaster ?? '' }),
  },
];
