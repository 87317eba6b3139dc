import { useRef } from 'react';
import { AdvancedFields } from '../../dnssec/AdvancedTab/AdvancedFields';
import { useFaultFocus } from '../../dnssec/DnssecPropertiesDialog/useFaultFocus';
import { NsecFields } from '../../dnssec/NsecTab/NsecFields';
import { useSettingsFields } from '../../dnssec/settings-form/useSettingsFields';
import { TrustAnchorFields } from '../../dnssec/TrustAnchorTab/TrustAnchorFields';
import type { SettingPageName } from '../store/wizard-view';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { settingPageTexts } from '../wizard-texts';

const bodies = { nsec: NsecFields, 'trust-anchors': TrustAnchorFields, parameters: AdvancedFields } as const;
const drawings = { nsec: 'denial', 'trust-anchors': 'anchor', parameters: 'clock' } as const;

/** Pages 10, 11 and 12: the bodies of three tabs of the DNSSEC properties dialog. Next leads to the first wrong field. */
export function SettingPage({ page }: { readonly page: SettingPageName }) {
  const root = useRef<HTMLDivElement>(null);
  const { fields } = useSettingsFields();
  useFaultFocus(root);
  const Body = bodies[page];
  return (
    <InteriorPage {...settingPageTexts[page]} drawing={drawings[page]}>
      <div ref={root}>
        <Body {...fields} />
      </div>
    </InteriorPage>
  );
}
