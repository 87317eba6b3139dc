import { makeStyles, tokens } from '@fluentui/react-components';

/** The frame of a tool page: a band with its name, and a body that scrolls. */
export const useToolPageStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: '1',
    height: '100%',
    minWidth: '0',
    minHeight: '0',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
  },
  band: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '4px',
    flexShrink: '0',
    padding: '6px 8px 6px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flexGrow: '1',
    minWidth: '0',
    margin: '0',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    flexGrow: '1',
    minHeight: '0',
    overflow: 'auto',
    padding: '16px 20px 20px',
    outlineOffset: '-2px',
  },
  lead: { margin: '0', maxWidth: '90ch', color: tokens.colorNeutralForeground2 },
});
