import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { assertNever } from '../../../shared/assert-never';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import { useLoadedDialog } from '../../dnssec/dialog-context';
import { ListAlert } from '../../dnssec/KeyMasterTab/ListAlert';
import { SearchPanel } from '../../dnssec/KeyMasterTab/SearchPanel';
import { MessageBox } from '../../dnssec/MessageBox/MessageBox';
import { boxTexts } from '../../dnssec/box-texts';
import { checkTexts, keyMasterTexts } from '../../dnssec/key-master-tab-texts';
import { describeProblem } from '../../messages';
import type { PageFault } from '../store/wizard-state';
import { useOpenWizard, useWizard } from '../wizard-context';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { keyMasterPageTexts } from '../wizard-texts';
import { useWizardPagesStyles } from './pages.styles';
import { ServerCombobox } from './ServerCombobox';

/** M3: may the typed server be looked at? */
function ValidationAlert() {
  const wizard = useWizard();
  const step = useOpenWizard((state) => state.step);
  const zone = useOpenWizard(({ start }) => start.zone);
  if (step.kind !== 'asking-validation') return null;
  return (
    <MessageBox
      kind="question"
      buttons="yes-no"
      onAccept={() => void wizard.acceptValidation()}
      onDecline={wizard.declineValidation}
    >
      <p>{keyMasterPageTexts.validate(step.name, zone)}</p>
      <p>{keyMasterPageTexts.question}</p>
    </MessageBox>
  );
}

/** What is wrong with the server, beside its box. */
function faultText(fault: PageFault | null): string | null {
  switch (fault?.kind) {
    case 'server-missing':
      return keyMasterPageTexts.missing;
    case 'server-not-qualified':
      return checkTexts.reasons[fault.reason];
    case 'problem': {
      const { title, cause, remedy, windowsCode } = describeProblem(fault.problem);
      const code = windowsCode === undefined ? '' : ` ${boxTexts.errorCode(windowsCode)}`;
      return `${title} ${cause}${code} ${remedy}`;
    }
    case 'zone-missing':
    case 'zone-not-signed':
    case undefined:
      return null;
    default:
      return assertNever(fault);
  }
}

/** Somebody else has the role since an earlier signing: said before it is taken. */
function FormerKeyMaster() {
  const styles = useWizardPagesStyles();
  const text = useOpenWizard(({ start: { keyMaster, server } }) =>
    keyMaster === null || keyMaster.server === server
      ? null
      : keyMasterPageTexts.formerKeyMaster(keyMaster.fqdn, server),
  );
  return text === null ? null : <p className={styles.hint}>{text}</p>;
}

function OtherServer() {
  const styles = useWizardPagesStyles();
  const fault = useOpenWizard((wizard) => faultText(wizard.fault));
  const fileBacked = useOpenWizard(({ start }) =>
    start.zoneType === 'standard-primary' ? boxTexts.fileBacked(start.zone) : null,
  );
  return (
    <div className={styles.below}>
      <Field validationState={fault === null ? 'none' : 'error'} validationMessage={fault}>
        <ServerCombobox />
      </Field>
      {fileBacked === null ? null : <p className={styles.hint}>{fileBacked}</p>}
    </div>
  );
}

/** Page 3: which server signs. */
export function KeyMasterPage() {
  const styles = useWizardPagesStyles();
  const wizard = useWizard();
  const server = useOpenWizard(({ start }) => start.server);
  const isFileBacked = useOpenWizard(({ start }) => start.zoneType === 'standard-primary');
  const choice = useLoadedDialog(({ draft }) => draft.choice);
  return (
    <InteriorPage
      title={keyMasterPageTexts.title}
      subTitle={keyMasterPageTexts.subTitle}
      drawing="key-master"
    >
      <p>{keyMasterTexts.description}</p>
      <p>{keyMasterPageTexts.byDefault}</p>
      <RadioGroup
        className={styles.radios}
        aria-label={keyMasterPageTexts.title}
        value={choice}
        onChange={(_event, { value }) => wizard.chooseKeyMaster(value === 'other' ? 'other' : 'keep')}
      >
        <Radio
          className={styles.radio}
          value="keep"
          label={<Caption text={keyMasterPageTexts.local(server)} accessKey="T" />}
          {...accessKeyProps('T')}
        />
        <Radio
          className={styles.radio}
          value="other"
          disabled={isFileBacked}
          label={<Caption text={keyMasterPageTexts.other} accessKey="S" />}
          {...accessKeyProps('S')}
        />
        <OtherServer />
      </RadioGroup>
      <FormerKeyMaster />
      <SearchPanel />
      <ListAlert />
      <ValidationAlert />
    </InteriorPage>
  );
}
