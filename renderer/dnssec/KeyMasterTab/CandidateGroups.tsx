import { Option, OptionGroup, mergeClasses } from '@fluentui/react-components';
import type { Candidate } from '../../../shared/model/key-master';
import { useLoadedDialog } from '../dialog-context';
import { custodyTexts } from '../report-texts';
import { custodyVerdict } from '../store/dialog-view';
import { checkTexts, searchTexts } from '../key-master-tab-texts';
import { useServerDropdownStyles } from './ServerDropdown.styles';

/** What its keys say about a server; nothing while nobody knows. */
function CustodyNote({ server }: { readonly server: string }) {
  const styles = useServerDropdownStyles();
  const verdict = useLoadedDialog((dialog) => custodyVerdict(dialog, server));
  if (verdict === undefined || verdict === 'no-candidate') return null;
  return (
    <span className={verdict === 'keys-accessible' ? styles.keysAccessible : styles.mustBeReSigned}>
      {custodyTexts.verdicts[verdict]}
    </span>
  );
}

function QualifiedOption({ candidate }: { readonly candidate: Candidate }) {
  const styles = useServerDropdownStyles();
  return (
    <Option value={candidate.server} text={candidate.fqdn} className={styles.option}>
      <div className={styles.lines}>
        <span className={styles.nameLine}>
          {candidate.fqdn} <CustodyNote server={candidate.server} />
        </span>
        <span className={styles.secondary}>
          {candidate.site === null ? searchTexts.noSite : searchTexts.site(candidate.site)}
          {candidate.isKeyMaster ? (
            <>
              {' · '}
              <span className={styles.current}>{searchTexts.current}</span>
            </>
          ) : null}
        </span>
      </div>
    </Option>
  );
}

/** Shown and read out, but not to be picked. */
function OtherOption({ candidate }: { readonly candidate: Candidate }) {
  const styles = useServerDropdownStyles();
  return (
    <Option value={candidate.server} text={candidate.fqdn} disabled className={styles.option}>
      <div className={styles.lines}>
        <span className={styles.greyed}>{candidate.fqdn}</span>
        <span className={mergeClasses(styles.secondary, styles.greyed)}>
          {candidate.verdict.kind === 'not-qualified' ? checkTexts.reasons[candidate.verdict.reason] : null}
        </span>
      </div>
    </Option>
  );
}

/**
 * The list of the drop-down: the servers that qualify, and below a divider the others with their reason.
 *
 * The second group is beyond the original, where a server that does not qualify is missing without a word.
 */
export function CandidateGroups(props: {
  readonly qualified: readonly Candidate[];
  readonly others: readonly Candidate[];
}) {
  return (
    <>
      {props.qualified.length === 0 ? null : (
        <OptionGroup label={searchTexts.qualifiedGroup}>
          {props.qualified.map((candidate) => (
            <QualifiedOption key={candidate.server} candidate={candidate} />
          ))}
        </OptionGroup>
      )}
      {props.others.length === 0 ? null : (
        <OptionGroup label={searchTexts.otherGroup}>
          {props.others.map((candidate) => (
            <OtherOption key={candidate.server} candidate={candidate} />
          ))}
        </OptionGroup>
      )}
    </>
  );
}
