import { Field, Radio, RadioGroup, useId } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { shortName, shownKeyMaster } from '../store/dialog-view';
import { keyMasterTexts } from '../texts';
import { KeyMasterNotices } from './KeyMasterNotices';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';
import { ListAlert } from './ListAlert';
import { restrictionReason } from './restriction-reason';
import { SearchPanel } from './SearchPanel';
import { ServerDropdown } from './ServerDropdown';

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
    </div>
  );
}

/** Who is Key Master: the present one, or another that the user picks. */
function KeyMasterChoice() {
  const styles = useKeyMasterTabStyles();
  const dialog = useDnssecDialog();
  const choice = useLoadedDialog(({ draft }) => draft.choice);
  const keyMaster = useLoadedDialog(shownKeyMaster);
  const reason = useLoadedDialog(({ properties }) => restrictionReason(properties));
  const reasonId = useId('key-master-reason-');
  const keepLabel = keyMaster === null ? keyMasterTexts.keepNone : keyMasterTexts.keep(shortName(keyMaster));
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
        label={{ children: <Caption text={keepLabel} accessKey="T" />, title: keyMaster ?? '' }}
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
      <KeyMasterNotices />
      <KeyMasterChoice />
      <SearchPanel />
      <ListAlert />
    </div>
  );
}
