import { makeStyles, tokens } from '@fluentui/react-components';

/** The Key Master tab. */
export const useKeyMasterTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minHeight: '100%' },
  description: { margin: '0', color: tokens.colorNeutralForeground2 },
  noticeBody: { display: 'flex', flexDirection: 'column', rowGap: '6px', whiteSpace: 'normal' },
  noticeText: { margin: '0' },
  noticeButtons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  notice: { overflowWrap: 'anywhere', flexShrink: '0' },
  /** Windows greys the label of a radio that cannot be chosen, not of one that is not chosen. */
  radio: { '& input:enabled:not(:checked) ~ .fui-Radio__label': { color: tokens.colorNeutralForeground1 } },
  radios: { alignItems: 'stretch', marginLeft: '-8px', overflowWrap: 'anywhere' },
  below: { marginLeft: '36px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  reason: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  verb: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
  },
  spinner: { display: 'inline-flex' },
  spinnerLabel: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  link: {
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  reports: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    flexShrink: '0',
    marginTop: 'auto',
    paddingTop: '4px',
  },
  report: { flexShrink: '0' },
});
