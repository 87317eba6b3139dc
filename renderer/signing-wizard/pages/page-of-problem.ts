import type { Problem } from '../../../shared/contract/problem';
import { keyMasterPageTexts, keyPageTexts, optionTexts, settingPageTexts } from '../wizard-texts';
import type { PageName } from '../store/pages';

/** The titles of the pages on which something can be put right. */
export const pageTitles: Readonly<Partial<Record<PageName, string>>> = {
  options: optionTexts.title,
  'key-master': keyMasterPageTexts.title,
  ksk: keyPageTexts.KSK.title,
  zsk: keyPageTexts.ZSK.title,
  nsec: settingPageTexts.nsec.title,
  'trust-anchors': settingPageTexts['trust-anchors'].title,
  parameters: settingPageTexts.parameters.title,
};

/** The page on which a refusal of the engine can be put right, where one is better than another. */
export function pageOfProblem({ code }: Problem): PageName | undefined {
  switch (code) {
    case 'source-zone-not-signed':
      return 'options';
    case 'server-no-key-master':
    case 'signing-key-not-accessible':
    case 'server-unavailable':
    case 'access-denied':
      return 'key-master';
    case 'not-enough-signing-keys':
    case 'too-many-signing-keys':
    case 'unsupported-algorithm':
    case 'invalid-key-size':
    case 'provider-does-not-support-protection':
    case 'provider-not-accessible':
    case 'rsa-sha1-kinds-mixed':
      return 'ksk';
    case 'invalid-rollover-period':
    case 'invalid-initial-rollover-offset':
    case 'invalid-signature-validity':
      return 'ksk';
    case 'invalid-nsec3-iterations':
    case 'nsec3-incompatible-with-rsa-sha1':
    case 'nsec-incompatible-with-nsec3-rsa-sha1':
      return 'nsec';
    default:
      return undefined;
  }
}
