import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the window. */
export const useConsoleWindowStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // For screen readers: the title bar shows the same words.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  tree: { flexShrink: 0, minWidth: 0, maxWidth: '60vw' },
  list: { flexGrow: 1, minWidth: 0 },
});
