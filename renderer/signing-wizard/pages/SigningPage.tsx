import { ProgressBar, Spinner } from '@fluentui/react-components';
import type { KeyGenerationProgress } from '../../../shared/model/status';
import type { Problem } from '../../../shared/contract/problem';
import { assertNever } from '../../../shared/assert-never';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import type { SigningProgressView, SigningRun } from '../store/wizard-state';
import { isSigned } from '../store/wizard-view';
import { useOpenWizard } from '../wizard-context';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { signingPageTexts } from '../wizard-texts';
import { Result } from '../WizardFrame/Result';
import { useWizardPagesStyles } from './pages.styles';

function Progress({ what, of }: { readonly what: string; readonly of: KeyGenerationProgress }) {
  const styles = useWizardPagesStyles();
  if (of.done >= of.total) return null;
  const text = signingPageTexts.progress(what, of.done, of.total);
  return (
    <div className={styles.progress}>
      <span>{text}</span>
      <ProgressBar aria-label={what} thickness="large" value={of.done} max={of.total} />
    </div>
  );
}

/** What the servers still do in the background; one need not wait for it. */
function GoingOn({ progress }: { readonly progress: SigningProgressView | null }) {
  return (
    <>
      <p role="status">{signingPageTexts.goingOn}</p>
      {progress === null ? null : (
        <>
          <Progress what={signingPageTexts.keyGeneration} of={progress.keyGeneration} />
          <Progress what={signingPageTexts.signing} of={progress.signing} />
        </>
      )}
    </>
  );
}

function Failed({ problem }: { readonly problem: Problem }) {
  const zone = useOpenWizard(({ start }) => start.zone);
  return (
    <Result kind="failed">
      <p>{signingPageTexts.failed(zone)}</p>
      <ProblemText problem={problem} />
      <p>{signingPageTexts.nothingChanged}</p>
    </Result>
  );
}

function Content({ run }: { readonly run: SigningRun }) {
  switch (run.kind) {
    case 'none':
      return null;
    case 'applying':
      return <Spinner size="small" label={signingPageTexts.applying} />;
    case 'applied':
      return run.progress !== null && isSigned(run.progress) ? (
        <Result kind="succeeded">
          <p>{signingPageTexts.succeeded}</p>
        </Result>
      ) : (
        <GoingOn progress={run.progress} />
      );
    case 'failed':
      return <Failed problem={run.problem} />;
    default:
      return assertNever(run);
  }
}

/** Page 14: the zone is signed. */
export function SigningPage() {
  const run = useOpenWizard((state) => state.run);
  return (
    <InteriorPage
      title={signingPageTexts.title}
      subTitle={run.kind === 'failed' ? signingPageTexts.notApplied : signingPageTexts.subTitle}
      drawing="signature"
      explains
    >
      <Content run={run} />
    </InteriorPage>
  );
}
