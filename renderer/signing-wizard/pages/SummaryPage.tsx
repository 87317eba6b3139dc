import { Field, Input, Link, Spinner } from '@fluentui/react-components';
import { signingCommands } from '../../../shared/signing-commands';
import type { Problem } from '../../../shared/contract/problem';
import type { ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import { CommandText } from '../../dnssec/CommandLine/CommandText';
import { Consequences } from '../../dnssec/Consequences/Consequences';
import { useLoadedDialog } from '../../dnssec/dialog-context';
import { confirmationTexts } from '../../dnssec/key-master-texts';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import { longestReason } from '../../dnssec/store/reason';
import { pagesOf } from '../store/pages';
import { parametersOf } from '../store/wizard-view';
import { useOpenWizard, useWizard } from '../wizard-context';
import { BandPage } from '../WizardFrame/BandPage';
import { useWizardPageStyles } from '../WizardFrame/WizardPage.styles';
import { Result } from '../WizardFrame/Result';
import { frameTexts, summaryPageTexts } from '../wizard-texts';
import { summaryText } from '../summary-text';
import { pageOfProblem, pageTitles } from './page-of-problem';
import { useWizardPagesStyles } from './pages.styles';

/** Why it is done: optional, and kept in the history of the zone. */
function ReasonField() {
  const styles = useWizardPagesStyles();
  const wizard = useWizard();
  const reason = useOpenWizard((state) => state.reason);
  return (
    <Field
      className={styles.small}
      label={<Caption text={confirmationTexts.reason} accessKey="R" />}
      size="small"
    >
      <Input
        value={reason}
        maxLength={longestReason}
        onChange={(_event, { value }) => wizard.typeReason(value)}
        {...accessKeyProps('R')}
      />
    </Field>
  );
}

/** The same in PowerShell, folded: it is there for who wants it. */
function Commands({ plan }: { readonly plan: ZoneSigningPlan }) {
  const styles = useWizardPagesStyles();
  const start = useOpenWizard((state) => state.start);
  const wizard = useOpenWizard((state) => state);
  const draft = useLoadedDialog((state) => state);
  return (
    <details className={styles.commands}>
      <summary className={styles.commandsCaption}>{summaryPageTexts.commands}</summary>
      <CommandText commands={signingCommands(start, parametersOf(wizard, draft), plan)} />
    </details>
  );
}

function Planned({ plan }: { readonly plan: ZoneSigningPlan }) {
  const styles = useWizardPagesStyles();
  return (
    <>
      <p>{summaryPageTexts.configured}</p>
      <div role="document" tabIndex={0} aria-label={summaryPageTexts.parameters} className={styles.summary}>
        {summaryText(plan)}
      </div>
      <div className={styles.small}>
        <Consequences consequences={plan.consequences} reversibility={plan.reversibility} />
      </div>
      <Commands plan={plan} />
      <ReasonField />
      <div className={styles.lastLines}>
        <p>{summaryPageTexts.toChange}</p>
        <p>{summaryPageTexts.toSign}</p>
        <p>{summaryPageTexts.toClose}</p>
      </div>
    </>
  );
}

/** Why the zone can not be signed so, and the page on which that can be put right, where the path has it. */
function Refused({ problem }: { readonly problem: Problem }) {
  const styles = useWizardPagesStyles();
  const { link } = useWizardPageStyles();
  const wizard = useWizard();
  const option = useOpenWizard((state) => state.option);
  const page = pageOfProblem(problem);
  const title = page === undefined ? undefined : pageTitles[page];
  return (
    <Result kind="failed">
      <p>{summaryPageTexts.refused}</p>
      <ProblemText problem={problem} />
      <div className={styles.retry}>
        {page === undefined || title === undefined || !pagesOf(option, []).includes(page) ? null : (
          <Link as="button" className={link} onClick={() => wizard.openPage(page)}>
            {summaryPageTexts.goToPage(title)}
          </Link>
        )}
        <Link as="button" className={link} onClick={() => void wizard.planAgain()}>
          {frameTexts.retry}
        </Link>
      </div>
    </Result>
  );
}

/** Page 13: what will be done, told by the engine before it is done. */
export function SummaryPage() {
  const summary = useOpenWizard((state) => state.summary);
  return (
    <BandPage heading={summaryPageTexts.heading}>
      {summary.kind === 'none' || summary.kind === 'planning' ? (
        <Spinner size="small" label={summaryPageTexts.planning} />
      ) : null}
      {summary.kind === 'planned' ? <Planned plan={summary.plan} /> : null}
      {summary.kind === 'refused' ? <Refused problem={summary.problem} /> : null}
    </BandPage>
  );
}
