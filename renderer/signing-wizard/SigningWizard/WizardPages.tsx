import { assertNever } from '../../../shared/assert-never';
import { KeyIntroPage } from '../pages/KeyIntroPage';
import { KeyMasterPage } from '../pages/KeyMasterPage';
import { KeysPage } from '../pages/KeysPage';
import { OptionsPage } from '../pages/OptionsPage';
import { SettingPage } from '../pages/SettingPage';
import { SigningPage } from '../pages/SigningPage';
import { SummaryPage } from '../pages/SummaryPage';
import { WelcomePage } from '../pages/WelcomePage';
import type { PageName } from '../store/pages';

/** The page that is in front. */
export function WizardPages({ page }: { readonly page: PageName }) {
  switch (page) {
    case 'welcome':
      return <WelcomePage />;
    case 'options':
      return <OptionsPage />;
    case 'key-master':
      return <KeyMasterPage />;
    case 'ksk-intro':
      return <KeyIntroPage keyType="KSK" />;
    case 'ksk':
      return <KeysPage keyType="KSK" />;
    case 'zsk-intro':
      return <KeyIntroPage keyType="ZSK" />;
    case 'zsk':
      return <KeysPage keyType="ZSK" />;
    case 'nsec':
    case 'trust-anchors':
    case 'parameters':
      return <SettingPage key={page} page={page} />;
    case 'summary':
      return <SummaryPage />;
    case 'signing':
      return <SigningPage />;
    default:
      return assertNever(page);
  }
}
