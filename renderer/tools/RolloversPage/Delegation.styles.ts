import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the hand-over of DS records. */
export const useDelegationStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
  },
  record: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  strays: { margin: '0', paddingLeft: '22px' },
  text: { margin: '0' },
  further: {
    '& > summary': {
      width: 'fit-content',
      cursor: 'pointer',
      color: tokens.colorBrandForegroundLink,
      borderRadius: tokens.borderRadiusMedium,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& > p': { margin: '6px 0' },
  },
});
