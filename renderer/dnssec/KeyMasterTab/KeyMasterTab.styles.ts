import { makeStyles, tokens } from '@fluentui/react-components';

/** The Key Master tab. */
export const useKeyMasterTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minHeight: '100%' },
  description: { margin: '0', color: tokens.colorNeutralForeground2 },
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
});
