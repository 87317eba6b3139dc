import { MessageBar, MessageBarBody, Tab, TabList, useId } from '@fluentui/react-components';
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
import { sheetTexts } from '../texts';
import { TrustAnchorTab } from '../TrustAnchorTab/TrustAnchorTab';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';
import { SheetFooter } from './SheetFooter';
import { usePageFocus } from './usePageFocus';

function Page({ tab }: { readonly tab: TabName }) {
  const { settings } = useLoadedDialog(({ properties }) => properties);
  switch (tab) {
    case 'key-master':
      return <KeyMasterTab />;
    case 'ksk':
      return <SigningKeysTab key="KSK" keyType="KSK" />;
    case 'zsk':
      return <SigningKeysTab key="ZSK" keyType="ZSK" />;
    case 'nsec':
      return <NsecTab settings={settings} />;
    case 'trust-anchor':
      return <TrustAnchorTab settings={settings} />;
    case 'advanced':
      return <AdvancedTab settings={settings} />;
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

/** The pages that have nothing to say about why they can not be changed: the key tabs have their own note. */
const silentTabs: readonly TabName[] = ['nsec', 'trust-anchor', 'advanced'];

/** What stands above a page: a zone without its keys, and why nothing can be changed. */
function Banners({ tab }: { readonly tab: TabName }) {
  const styles = useSheetStyles();
  const obstacle = useLoadedDialog(({ properties }) => properties.editObstacle);
  return (
    <div className={styles.banners}>
      <KeysOutOfReachBanner />
      {obstacle === null || !silentTabs.includes(tab) ? null : (
        <MessageBar intent="info" layout="multiline" className={styles.banner}>
          <MessageBarBody>{sheetTexts.obstacles[obstacle]}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** The loaded sheet: tabs, the page in front, and the three buttons. */
export function PropertySheet() {
  const styles = useSheetStyles();
  const baseId = useId('dnssec-sheet-');
  const tab = useLoadedDialog((state) => state.tab);
  const acting = useLoadedDialog(isActing);
  const page = usePageFocus(tab);
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
        <Banners tab={tab} />
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
