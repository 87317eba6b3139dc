import { makeStyles, tokens } from '@fluentui/react-components';

/** What a draft does, on the tab and in M8. */
export const useChangeBoxStyles = makeStyles({
  consequences: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { margin: '0 0 2px', fontWeight: tokens.fontWeightSemibold },
  sentences: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '2px' },
  commands: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    marginBottom: '4px',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
