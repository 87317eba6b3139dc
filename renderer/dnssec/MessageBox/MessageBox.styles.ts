import { makeStyles, tokens } from '@fluentui/react-components';

/** A Windows 11 message box: caption, icon beside the text, buttons on a band of their own. */
export const useMessageBoxStyles = makeStyles({
  surface: {
    padding: '0',
    width: 'fit-content',
    minWidth: '340px',
    maxWidth: 'min(520px, calc(100vw - 32px))',
    maxHeight: 'calc(100vh - 32px)',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: {
    margin: '0',
    padding: '10px 16px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '16px',
    padding: '16px 24px 20px 20px',
    overflowY: 'auto',
    minHeight: '0',
  },
  icon: { width: '32px', height: '32px', flexShrink: '0' },
  question: { color: tokens.colorBrandForeground1 },
  information: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  text: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    alignSelf: 'center',
    overflowWrap: 'anywhere',
    '& p': { margin: '0' },
  },
  buttons: {
    display: 'flex',
    justifyContent: 'flex-end',
    columnGap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: '88px' },
});
