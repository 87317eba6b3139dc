import { makeStyles, tokens } from '@fluentui/react-components';

/** The banner above the page in front. */
export const useBannerStyles = makeStyles({
  root: { flexShrink: '0', overflowWrap: 'anywhere' },
  body: { display: 'flex', flexDirection: 'column', rowGap: '6px', whiteSpace: 'normal' },
  text: { margin: '0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
