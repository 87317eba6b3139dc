import { Field, Radio, RadioGroup, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { enumerate } from '../moments';
import type { LoadedDialog } from '../store/dialog-state';
import { currentVerbs, hasTwoHolders, shortName, shownKeyMaster } from '../store/dialog-view';
import { keyMasterTexts } from '../key-master-tab-texts';
import { KeyMasterNotices } from './KeyMasterNotices';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';
import { ListAlert } from './ListAlert';
import { ReportButtons } from './ReportButtons';
import { SearchPanel } from './SearchPanel';
import { ServerDropdown } from './ServerDropdown';
import { TwoHolders } from './TwoHolders';
import { VerbLine } from './VerbLine';
import { restrictionReason } from './verb-words';

/** The drop-down below the second radio, with what is missing or in the way of it. */
function ServerChoice({ reason, reasonId }: { readonly reason: string | null; readonly reasonId: string }) {
  const styles = useKeyMasterTabStyles();
  const missing = useLoadedDialog(({ serverMissing }) => serverMissing);
  return (
    <div className={styles.below}>
      <Field
        validationState={missing ? 'error' : 'none'}
        validationMessage={missing ? keyMasterTexts.chooseFirst : null}
      >
        <ServerDropdown />
      </Field>
      {reason === null ? null : (
        <p id={reasonId} className={styles.reason}>
          {reason}
        </p>
      )}
      <VerbLine />
    </div>
  );
}

/** What the first radio says. */
function keepLabel(dialog: LoadedDialog): string {
  const keyMaster = shownKeyMaster(dialog);
  if (hasTwoHolders(dialog))
    return keyMasterTexts.keepTwo(enumerate(dialog.properties.holders.map(shortName)));
  return keyMaster === null ? keyMasterTexts.keepNone : keyMasterTexts.keep(shortName(keyMaster));
}

/** Who is Key Master: the present one, or another that the user picks. */
function KeyMasterChoice() {
  const styles = useKeyMasterTabStyles();
  const dialog = useDnssecDialog();
  const choice = useLoadedDialog(({ draft }) => draft.choice);
  const keyMaster = useLoadedDialog(shownKeyMaster);
  const label = useLoadedDialog(keepLabel);
  const reason = useLoadedDialog((state) => restrictionReason(state.properties, currentVerbs(state)));
  const reasonId = useId('key-master-reason-');
  return (
    <RadioGroup
      className={styles.radios}
      aria-label={keyMasterTexts.group}
      aria-describedby={reason === null ? undefined : reasonId}
      value={choice}
      onChange={(_event, { value }) => {
        dialog.choose(value === 'other' ? 'other' : 'keep');
      }}
    >
      <Radio
        className={styles.radio}
        value="keep"
        label={{ children: <Caption text={label} accessKey="T" />, title: keyMaster ?? '' }}
        {...accessKeyProps('T')}
      />
      <Radio
        className={styles.radio}
        value="other"
        disabled={reason !== null}
        label={<Caption text={keyMasterTexts.use} accessKey="U" />}
        {...accessKeyProps('U')}
      />
      <ServerChoice reason={reason} reasonId={reasonId} />
    </RadioGroup>
  );
}

/** The Key Master tab: who holds the role, and the road to hand it to another server. */
export function KeyMasterTab() {
  const styles = useKeyMasterTabStyles();
  return (
    <div className={styles.root}>
      <p className={styles.description}>{keyMasterTexts.description}</p>
      <TwoHolders />
      <KeyMasterNotices />
      <KeyMasterChoice />
      <SearchPanel />
      <ReportButtons />
      <ListAlert />
    </div>
  );
}
