import { Field, Input, Spinner } from '@fluentui/react-components';
import { commandLineOf } from '../../../shared/command-line';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import { CommandText } from '../../dnssec/CommandLine/CommandText';
import { Consequences } from '../../dnssec/Consequences/Consequences';
import { confirmationTexts } from '../../dnssec/key-master-texts';
import { enumerate } from '../../dnssec/moments';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import { longestReason } from '../../dnssec/store/reason';
import { actorTexts } from '../../actor-texts';
import { Mark } from '../../reports/Mark';
import { useWizardPagesStyles } from '../pages/pages.styles';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { Result } from '../WizardFrame/Result';
import { RetryPage } from '../WizardFrame/RetryPage';
import { WizardFrame } from '../WizardFrame/WizardFrame';
import { summaryPageTexts, unsignTexts } from '../wizard-texts';
import type { UnsignState } from './unsign-state';
import { useUnsign } from './useUnsign';
import type { Unsign } from './useUnsign';

/** Servers that go on trusting keys of the zone: what the act breaks there is not what a re-sign would. */
function BrokenAnchors({ plan }: { readonly plan: SigningPlan }) {
  const servers = plan.consequences.flatMap((it) =>
    it.kind === 'trust-anchors-will-break' ? it.servers : [],
  );
  if (servers.length === 0) return null;
  return (
    <p>
      <Mark kind="bad">
        {unsignTexts.anchorsBreak(enumerate(servers))} <i>{actorTexts.you}</i>
      </Mark>
    </p>
  );
}

/** What else happens. That the keys stay is said in the words of unsigning. */
function otherConsequences({ consequences }: SigningPlan): SigningPlan['consequences'] {
  return consequences.filter(({ kind }) => kind !== 'trust-anchors-will-break' && kind !== 'keys-stay');
}

/** What will happen, told by the engine before it happens; and why it is done. */
function Planned({ plan, unsign }: { readonly plan: SigningPlan; readonly unsign: Unsign }) {
  const styles = useWizardPagesStyles();
  const { zone, keyMaster } = plan;
  return (
    <>
      <p>
        {unsignTexts.lead(zone)} {unsignTexts.toUnsign} {unsignTexts.toClose}
      </p>
      <div className={styles.told}>
        <Consequences consequences={otherConsequences(plan)} reversibility={plan.reversibility} />
        <BrokenAnchors plan={plan} />
        <p>{unsignTexts.whatStays}</p>
        <p>{unsignTexts.parent(zone)}</p>
      </div>
      <details className={styles.commands}>
        <summary className={styles.commandsCaption}>{summaryPageTexts.commands}</summary>
        <CommandText commands={[commandLineOf({ kind: 'sign', zone, keyMaster, act: 'unsign' })]} />
      </details>
      <Field
        className={styles.small}
        label={<Caption text={confirmationTexts.reason} accessKey="R" />}
        size="small"
      >
        <Input
          value={unsign.reason}
          maxLength={longestReason}
          onChange={(_event, { value }) => unsign.setReason(value)}
          {...accessKeyProps('R')}
        />
      </Field>
    </>
  );
}

function PlanPage({ unsign }: { readonly unsign: Unsign }) {
  const { state } = unsign;
  return (
    <InteriorPage title={unsignTexts.heading} subTitle={unsignTexts.subTitle} drawing="denial" explains>
      {state.kind === 'planning' ? <Spinner size="small" label={unsignTexts.planning} /> : null}
      {state.kind === 'planned' ? <Planned plan={state.plan} unsign={unsign} /> : null}
      {state.kind === 'unsigning' ? <Spinner size="small" label={unsignTexts.unsigning} /> : null}
    </InteriorPage>
  );
}

/** What became of it. */
function DonePage({ state, zone }: { readonly state: UnsignState; readonly zone: string }) {
  return (
    <InteriorPage
      title={unsignTexts.doneTitle}
      subTitle={state.kind === 'done' ? unsignTexts.doneSubTitle : unsignTexts.nothingChanged}
      drawing="denial"
      explains
    >
      {state.kind === 'failed' ? (
        <Result kind="failed">
          <p>{unsignTexts.failed(zone)}</p>
          <ProblemText problem={state.problem} />
          <p>{unsignTexts.nothingChanged}</p>
        </Result>
      ) : (
        <Result kind="succeeded">
          <p>{unsignTexts.succeeded}</p>
        </Result>
      )}
    </InteriorPage>
  );
}

interface UnsignWizardProps {
  readonly server: string;
  readonly zone: string;
  /** `changed` says whether the zone was unsigned. */
  readonly onClose: (changed: boolean) => void;
}

/** `Unsign zone`: what will happen, then Next does it at once. There is no way back but signing again. */
export function UnsignWizard({ server, zone, onClose }: UnsignWizardProps) {
  const unsign = useUnsign(server, zone);
  const { state } = unsign;
  const isLast = state.kind === 'done' || state.kind === 'failed';
  const close = (): void => onClose(state.kind === 'done');
  return (
    <WizardFrame
      title={unsignTexts.title}
      page={state.kind}
      canGoBack={false}
      onNext={isLast ? close : unsign.unsign}
      canGoOn={state.kind === 'planned' || state.kind === 'done'}
      isLast={isLast}
      onCancel={close}
      canCancel={state.kind !== 'unsigning' && state.kind !== 'done'}
      busyText={null}
    >
      {state.kind === 'refused' ? (
        <RetryPage problem={state.problem} onRetry={unsign.retry} />
      ) : isLast ? (
        <DonePage state={state} zone={zone} />
      ) : (
        <PlanPage unsign={unsign} />
      )}
    </WizardFrame>
  );
}
