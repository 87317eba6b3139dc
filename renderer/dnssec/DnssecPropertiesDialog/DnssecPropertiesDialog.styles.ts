import { makeStyles, tokens } from '@fluentui/react-components';
import { sheetLook } from '../../sheet-look';

/** A Windows 11 property sheet: fixed size, so that tabs do not jump; the page scrolls inside. */
export const useSheetStyles = makeStyles({
  surface: { ...sheetLook.surface, width: '560px', height: '600px' },
  titleBar: sheetLook.titleBar,
  title: sheetLook.title,
  state: {
    flexGrow: '1',
    minHeight: '0',
    overflowY: 'auto',
    padding: '16px 20px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    rowGap: '12px',
  },
  loadingLabel: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase300 },
  problem: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', columnGap: '16px' },
  problemIcon: { width: '32px', height: '32px', color: tokens.colorStatusDangerForeground1 },
  tabs: {
    flexShrink: '0',
    // A wide font makes a second row, as in a Windows property sheet, and cuts nothing.
    flexWrap: 'wrap',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  banners: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginBottom: '12px',
    ':empty': { display: 'none' },
  },
  banner: { overflowWrap: 'anywhere', flexShrink: '0' },
  page: {
    flexGrow: '1',
    minHeight: '0',
    overflowY: 'auto',
    padding: '16px 20px',
    outlineOffset: '-2px',
  },
  footer: {
    flexShrink: '0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '8px',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  busy: { marginRight: 'auto', display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: '0' },
  button: { minWidth: '88px' },
  /** A wait that is over in an instant shows nothing, so that nothing flickers. */
  appearLate: {
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '200ms',
    animationTimingFunction: 'step-end',
    animationFillMode: 'backwards',
  },
});
