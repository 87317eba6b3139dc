import { makeStyles, tokens } from '@fluentui/react-components';

/** The list of consequences. */
export const useConsequencesStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '3px',
  },
  actor: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});
