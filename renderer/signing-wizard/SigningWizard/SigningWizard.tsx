import { DialogProvider } from '../../dnssec/dialog-context';
import type { IntroPage } from '../store/pages';
import type { WizardState } from '../store/wizard-state';
import { WizardProvider } from '../wizard-context';
import { RetryPage } from '../WizardFrame/RetryPage';
import { WizardFrame } from '../WizardFrame/WizardFrame';
import { frameTexts } from '../wizard-texts';
import { useSigningWizard } from './useSigningWizard';
import { useWizardButtons } from './useWizardButtons';
import { WizardPages } from './WizardPages';

interface SigningWizardProps {
  readonly server: string;
  readonly zone: string;
  /** Explaining pages that are not to be shown any more. */
  readonly hiddenPages: readonly IntroPage[];
  readonly onHide: (page: IntroPage, hidden: boolean) => void;
  /** `changed` says whether the zone was signed. */
  readonly onClose: (changed: boolean) => void;
}

/** Names what is in front, so that the focus follows: also from a page that waits to the same one with its answer. */
function nameOf(state: WizardState): string {
  return state.kind === 'open' ? `${state.page} ${state.run.kind}` : state.kind;
}

/** The Zone Signing Wizard: three paths through its pages to a signed zone. */
export function SigningWizard({ server, zone, hiddenPages, onHide, onClose }: SigningWizardProps) {
  const { wizard, state } = useSigningWizard({ server, zone }, hiddenPages, onClose);
  const buttons = useWizardButtons(wizard, state);
  if (state.kind === 'closed') return null;
  return (
    <WizardProvider value={{ wizard, hiddenPages, onHide }}>
      <DialogProvider value={wizard.draft}>
        <WizardFrame title={frameTexts.title} page={nameOf(state)} {...buttons}>
          {state.kind === 'failed' ? (
            <RetryPage problem={state.problem} onRetry={() => void wizard.load()} />
          ) : null}
          {state.kind === 'open' ? <WizardPages page={state.page} /> : null}
        </WizardFrame>
      </DialogProvider>
    </WizardProvider>
  );
}
