import { makeStyles, tokens } from '@fluentui/react-components';
import { sheetLook } from '../../sheet-look';

/**
 * A Windows wizard: caption, page, buttons on a band of their own.
 *
 * All pages have one size; where a font is wide or a list long, the window grows, and the page scrolls when it can not.
 */
export const useWizardFrameStyles = makeStyles({
  surface: { ...sheetLook.surface, width: '640px', minHeight: 'min(500px, calc(100vh - 32px))' },
  titleBar: sheetLook.titleBar,
  title: sheetLook.title,
  page: {
    flexGrow: '1',
    minHeight: '0',
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: 'none' },
  },
  footer: {
    flexShrink: '0',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  busy: { marginRight: 'auto', minWidth: '0' },
  busyLabel: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  button: { minWidth: '88px', flexShrink: '0', whiteSpace: 'nowrap' },
  /** Back and Next stand together, Cancel apart, as in every Windows wizard. */
  cancel: { minWidth: '88px', flexShrink: '0', marginLeft: '8px' },
});
