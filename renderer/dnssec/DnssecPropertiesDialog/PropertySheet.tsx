import { Tab, TabList, useId } from '@fluentui/react-components';
import { assertNever } from '../../../shared/assert-never';
import { AdvancedTab } from '../AdvancedTab/AdvancedTab';
import { ChangeBoxes } from '../ChangeBoxes/ChangeBoxes';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { KeyMasterTab } from '../KeyMasterTab/KeyMasterTab';
import { KeysOutOfReachBanner } from '../KeysOutOfReachBanner/KeysOutOfReachBanner';
import { ReSignBoxes } from '../KeysOutOfReachBanner/ReSignBoxes';
import { MoveBoxes } from '../MoveBoxes/MoveBoxes';
import { NsecTab } from '../NsecTab/NsecTab';
import { RolloverBoxes } from '../RolloverBox/RolloverBoxes';
import { SigningKeysTab } from '../SigningKeysTab/SigningKeysTab';
import { tabNames } from '../store/dialog-state';
import { isActing } from '../store/dialog-view';
import type { TabName } from '../store/dialog-state';
import { sheetTexts } from '../sheet-texts';
import { TrustAnchorTab } from '../TrustAnchorTab/TrustAnchorTab';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';
import { SheetFooter } from './SheetFooter';
import { useFaultFocus } from './useFaultFocus';
import { usePageFocus } from './usePageFocus';

function Page({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'key-master':
      return <KeyMasterTab />;
    case 'ksk':
      return <SigningKeysTab key="KSK" keyType="KSK" />;
    case 'zsk':
      return <SigningKeysTab key="ZSK" keyType="ZSK" />;
    case 'nsec':
      return <NsecTab />;
    case 'trust-anchor':
      return <TrustAnchorTab />;
    case 'advanced':
      return <AdvancedTab />;
    default:
      return assertNever(tab);
  }
}

function isTabName(value: unknown): value is TabName {
  return tabNames.some((name) => name === value);
}

/** The tabs; the one that has the focus is the one in front, as in Windows. */
function Tabs({ pageId, tabId }: { readonly pageId: string; readonly tabId: (tab: TabName) => string }) {
  const styles = useSheetStyles();
  const dialog = useDnssecDialog();
  const tab = useLoadedDialog((state) => state.tab);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={tab}
      selectTabOnFocus
      onTabSelect={(_event, { value }) => {
        if (isTabName(value)) dialog.selectTab(value);
      }}
    >
      {tabNames.map((name) => (
        <Tab key={name} id={tabId(name)} value={name} aria-controls={name === tab ? pageId : undefined}>
          {sheetTexts.tabs[name]}
        </Tab>
      ))}
    </TabList>
  );
}

/** The loaded sheet: tabs, the page in front, and the three buttons. */
export function PropertySheet() {
  const styles = useSheetStyles();
  const baseId = useId('dnssec-sheet-');
  const tab = useLoadedDialog((state) => state.tab);
  const acting = useLoadedDialog(isActing);
  const page = usePageFocus(tab);
  useFaultFocus(page);
  const tabId = (name: TabName): string => `${baseId}-tab-${name}`;
  const pageId = `${baseId}-page`;
  return (
    <>
      <Tabs pageId={pageId} tabId={tabId} />
      <div
        ref={page}
        id={pageId}
        role="tabpanel"
        aria-labelledby={tabId(tab)}
        className={styles.page}
        inert={acting}
        tabIndex={tab === 'key-master' ? -1 : 0}
      >
        <div className={styles.banners}>
          <KeysOutOfReachBanner />
        </div>
        <Page tab={tab} />
      </div>
      <SheetFooter />
      <MoveBoxes />
      <ReSignBoxes />
      <RolloverBoxes />
      <ChangeBoxes />
    </>
  );
}
