import { useState } from 'react';
import { assertNever } from '../../../shared/assert-never';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { reSignTexts } from '../key-master-texts';
import { MessageBox } from '../MessageBox/MessageBox';
import { enumerate } from '../moments';
import { ActDetails } from '../MoveBoxes/ActDetails';
import { ProblemText } from '../ProblemText/ProblemText';
import type { ReSignState } from '../store/re-sign-state';
import { boxTexts, moveTexts } from '../box-texts';

/** Does the plan make keys? Then old trust anchors break, and there is no way back. */
function makesKeys({ consequences }: SigningPlan): boolean {
  return consequences.some(({ kind }) => kind === 'new-keys');
}

/** FQDNs of the servers whose trust anchors the re-sign makes invalid. */
function brokenAnchors({ consequences }: SigningPlan): readonly string[] {
  return consequences.flatMap((it) => (it.kind === 'trust-anchors-will-break' ? it.servers : []));
}

/** Before the re-sign. Cancel has the focus where it is final. */
function ConfirmReSignBox({ plan }: { readonly plan: SigningPlan }) {
  const dialog = useDnssecDialog();
  const [reason, setReason] = useState('');
  const isFinal = makesKeys(plan);
  const { zone, keyMaster } = plan;
  return (
    <MessageBox
      kind="warning"
      buttons="ok-cancel"
      wide
      captions={{
        accept: isFinal ? reSignTexts.accept : reSignTexts.acceptSameKeys,
        decline: boxTexts.cancel,
      }}
      defaultButton={isFinal ? 'decline' : 'accept'}
      onAccept={() => void dialog.confirmReSign(reason)}
      onDecline={dialog.dismissReSign}
    >
      <ActDetails
        lead={isFinal ? reSignTexts.lead(zone) : reSignTexts.leadSameKeys(zone)}
        text={<p>{reSignTexts.text(zone, keyMaster)}</p>}
        consequences={plan.consequences}
        reversibility={plan.reversibility}
        act={{ kind: 'sign', zone, keyMaster, act: plan.act }}
        reason={reason}
        onReason={setReason}
      />
    </MessageBox>
  );
}

/** After the re-sign: the trust anchors are the next step, as soon as the new keys are there. */
function SignedBox({ plan }: { readonly plan: SigningPlan }) {
  const dialog = useDnssecDialog();
  const beingMade = useLoadedDialog(
    ({ properties }) => properties.editObstacle === 'zone-locked-for-signing',
  );
  const broken = brokenAnchors(plan);
  if (broken.length === 0) {
    return (
      <MessageBox kind="information" buttons="ok" onAccept={dialog.dismissReSign}>
        <p>{reSignTexts.done(plan.zone)}</p>
      </MessageBox>
    );
  }
  return (
    <MessageBox
      kind="information"
      buttons="ok-cancel"
      captions={{ accept: reSignTexts.update, decline: reSignTexts.later }}
      acceptDisabled={beingMade}
      onAccept={() => void dialog.updateTrustAnchors()}
      onDecline={dialog.dismissReSign}
    >
      <p>{reSignTexts.done(plan.zone)}</p>
      <p>{reSignTexts.anchorsBroke(enumerate(broken))}</p>
      {beingMade ? <p role="status">{reSignTexts.beingMade}</p> : null}
    </MessageBox>
  );
}

type Failed = Extract<ReSignState, { kind: 'failed' }>;

function FailedBox({ step, plan, problem }: Failed) {
  const dialog = useDnssecDialog();
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  const isUpdate = step === 'updating';
  return (
    <MessageBox
      kind="error"
      buttons={isUpdate ? 'ok-cancel' : 'ok'}
      {...(isUpdate ? { captions: { accept: reSignTexts.tryAgain, decline: reSignTexts.later } } : {})}
      onAccept={isUpdate ? () => void dialog.updateTrustAnchors() : dialog.dismissReSign}
      onDecline={dialog.dismissReSign}
    >
      <p>{isUpdate ? reSignTexts.notUpdated(zone) : reSignTexts.notDone(zone)}</p>
      <ProblemText problem={problem} />
      {plan === null ? <p>{moveTexts.nothingDone}</p> : null}
    </MessageBox>
  );
}

/** The boxes of a re-sign, whichever it has come to. */
export function ReSignBoxes() {
  const dialog = useDnssecDialog();
  const reSign = useLoadedDialog((state) => state.reSign);
  switch (reSign.kind) {
    case 'none':
    case 'planning':
    case 'signing':
    case 'updating':
      return null;
    case 'confirming':
      return <ConfirmReSignBox plan={reSign.plan} />;
    case 'signed':
      return <SignedBox plan={reSign.plan} />;
    case 'updated':
      return (
        <MessageBox kind="information" buttons="ok" onAccept={dialog.dismissReSign}>
          <p>{reSignTexts.updated(reSign.plan.zone)}</p>
        </MessageBox>
      );
    case 'failed':
      return <FailedBox {...reSign} />;
    default:
      return assertNever(reSign);
  }
}
