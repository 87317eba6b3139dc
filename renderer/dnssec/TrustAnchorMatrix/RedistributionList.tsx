import { makeStyles, tokens, useId } from '@fluentui/react-components';
import type { TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';
import { Mark } from '../../reports/Mark';
import { redistributionTexts } from './redistribution-texts';
import { redistributionSteps } from './redistribution';
import type { RedistributionStep, ServerSteps } from './redistribution';

const useStyles = makeStyles({
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
  },
  steps: { margin: '2px 0 0', padding: '0 0 0 8px', listStyleType: 'none' },
});

function textOf({ kind, keyTag, isDone }: RedistributionStep): string {
  if (kind === 'drop') return redistributionTexts.dropToDo(keyTag);
  return isDone ? redistributionTexts.trust(keyTag) : redistributionTexts.trustToDo(keyTag);
}

function Server({ server, steps }: ServerSteps) {
  const styles = useStyles();
  return (
    <li>
      {server.fqdn}
      {server.running ? null : redistributionTexts.off}
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={`${step.kind} ${step.keyTag}`}>
            <Mark kind={step.isDone ? 'good' : 'warning'}>{textOf(step)}</Mark>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Which servers trust which key of a zone, and what is still to do: it ticks itself. */
export function RedistributionList({ matrix }: { readonly matrix: TrustAnchorMatrix }) {
  const styles = useStyles();
  const titleId = useId('redistribution-');
  const servers = redistributionSteps(matrix);
  const done = servers.filter(({ isDone }) => isDone).length;
  return (
    <div role="group" aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {redistributionTexts.title}
      </h3>
      <p className={styles.lead}>{redistributionTexts.lead(done, servers.length)}</p>
      <ul className={styles.list}>
        {servers.map((each) => (
          <Server key={each.server.server} {...each} />
        ))}
      </ul>
    </div>
  );
}
