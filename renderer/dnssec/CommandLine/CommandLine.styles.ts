import { makeStyles, tokens } from '@fluentui/react-components';

/** A command with its button. */
export const useCommandLineStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 4px 4px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  command: {
    flexGrow: '1',
    minWidth: '0',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { display: 'inline-block', maxWidth: '100%', overflowWrap: 'anywhere' },
  copied: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexShrink: '0',
  },
  button: { flexShrink: '0' },
});
