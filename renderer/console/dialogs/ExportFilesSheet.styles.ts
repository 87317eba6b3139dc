import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the export dialog. */
export const useExportFilesStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  radios: { marginLeft: '-8px' },
  /** Below a radio, in line with its label. */
  use: {
    margin: '-6px 0 2px 36px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  obstacles: {
    margin: '2px 0 0',
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  others: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  path: { overflowWrap: 'anywhere', userSelect: 'text' },
});
