import { makeStyles, tokens } from '@fluentui/react-components';
import { shortWindow } from '../../short-window';

/**
 * A Windows wizard: caption, page, buttons on a band of their own.
 *
 * All pages have one size; where a font is wide or a list long, the window grows, and the page scrolls when it can not.
 */
export const useWizardFrameStyles = makeStyles({
  surface: {
    padding: '0',
    width: '640px',
    maxWidth: 'calc(100vw - 32px)',
    minHeight: 'min(500px, calc(100vh - 32px))',
    maxHeight: 'calc(100vh - 32px)',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ...shortWindow,
  },
  titleBar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px 8px 4px 20px',
    flexShrink: '0',
  },
  title: {
    flexGrow: '1',
    minWidth: '0',
    margin: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
