import { makeStyles, tokens } from '@fluentui/react-components';
import { shortWindow } from '../../short-window';

/** A Windows 11 sheet like the DNSSEC properties: caption, page, buttons on a band of their own. */
export const useSheetStyles = makeStyles({
  surface: {
    padding: '0',
    width: '520px',
    maxWidth: 'calc(100vw - 32px)',
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
    overflowY: 'auto',
    padding: '12px 20px 20px',
    outlineOffset: '-2px',
  },
  outcome: {
    flexShrink: '0',
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: '0 20px',
    ':has(> * > *)': {
      padding: '12px 20px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
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
  button: { minWidth: '88px' },
});
