import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of a command to try. */
export const useCommandExampleStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '4px',
    padding: '6px 6px 6px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { marginTop: '16px', color: tokens.colorNeutralForeground2 },
  command: {
    flexGrow: '1',
    minWidth: '0',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  copied: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: '0' },
});
