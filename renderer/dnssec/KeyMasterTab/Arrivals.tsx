import { CheckmarkCircle16Filled, SubtractCircle16Regular } from '@fluentui/react-icons';
import type { Candidate } from '../../../shared/model/key-master';
import { checkTexts, searchTexts } from '../key-master-tab-texts';
import { useSearchPanelStyles } from './SearchPanel.styles';

function Arrival({ candidate }: { readonly candidate: Candidate }) {
  const styles = useSearchPanelStyles();
  if (candidate.verdict.kind === 'qualified') {
    return (
      <li className={styles.arrival}>
        <CheckmarkCircle16Filled className={styles.qualifiedIcon} />
        <span>
          {candidate.fqdn} – {candidate.isKeyMaster ? searchTexts.current : searchTexts.qualified}
        </span>
      </li>
    );
  }
  return (
    <li className={styles.arrival}>
      <SubtractCircle16Regular className={styles.otherIcon} />
      <span className={styles.other}>
        {candidate.fqdn} – {checkTexts.reasons[candidate.verdict.reason]}
      </span>
    </li>
  );
}

/** The servers that have answered so far, the latest first, because that is where the eye is. */
export function Arrivals({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const styles = useSearchPanelStyles();
  return (
    <ul className={styles.arrivals} aria-label={searchTexts.found}>
      {candidates.toReversed().map((candidate) => (
        <Arrival key={candidate.server} candidate={candidate} />
      ))}
    </ul>
  );
}
