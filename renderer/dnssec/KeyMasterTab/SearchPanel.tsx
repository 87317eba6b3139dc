import { Button, Link, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/assert-never';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { ProblemText } from '../ProblemText/ProblemText';
import type { SearchState } from '../store/dialog-state';
import { partitionCandidates } from '../store/dialog-view';
import { searchTexts } from '../key-master-tab-texts';
import { Arrivals } from './Arrivals';
import { CheckDetailsDialog } from './CheckDetailsDialog';
import { useSearchPanelStyles } from './SearchPanel.styles';

type Running = Extract<SearchState, { kind: 'running' }>;
type Ended = Extract<SearchState, { kind: 'finished' | 'cancelled' }>;

/** Servers are being asked: how many have answered, which ones, and a way to stop. */
function RunningSearch({ progress, candidates }: Running) {
  const styles = useSearchPanelStyles();
  const dialog = useDnssecDialog();
  const counter =
    progress === null ? searchTexts.starting : searchTexts.progress(progress.answered, progress.total);
  return (
    <>
      <div className={styles.line}>
        <p className={styles.text} role="status">
          {searchTexts.building} <span className={styles.counter}>{counter}</span>
        </p>
        <Button size="small" onClick={dialog.cancelSearch} {...accessKeyProps('C')}>
          <Caption text={searchTexts.cancelSearch} accessKey="C" />
        </Button>
      </div>
      <ProgressBar
        aria-label={searchTexts.building}
        thickness="large"
        {...(progress === null ? {} : { value: progress.answered, max: Math.max(progress.total, 1) })}
      />
      <Arrivals candidates={candidates} />
    </>
  );
}

/** Search again, and what each server answered. */
function SearchLinks({ onDetails }: { readonly onDetails?: (() => void) | undefined }) {
  const styles = useSearchPanelStyles();
  const dialog = useDnssecDialog();
  return (
    <div className={styles.links}>
      {onDetails === undefined ? null : (
        <Link as="button" className={styles.link} onClick={onDetails} {...accessKeyProps('D')}>
          <Caption text={searchTexts.details} accessKey="D" />
        </Link>
      )}
      <Link
        as="button"
        className={styles.link}
        onClick={() => void dialog.startSearch()}
        {...accessKeyProps('S')}
      >
        <Caption text={searchTexts.searchAgain} accessKey="S" />
      </Link>
    </div>
  );
}

function summarize(search: Ended): string {
  if (search.kind === 'cancelled') {
    return searchTexts.cancelled(
      search.candidates.length,
      search.progress?.total ?? search.candidates.length,
    );
  }
  const { qualified } = partitionCandidates(search.candidates);
  const canTakeOver = qualified.some(({ isKeyMaster }) => !isKeyMaster);
  return canTakeOver ? searchTexts.summary(qualified.length, search.candidates.length) : searchTexts.none;
}

function EndedSearch({ search }: { readonly search: Ended }) {
  const styles = useSearchPanelStyles();
  const [detailsOpen, setDetailsOpen] = useState(false);
  const openDetails = (): void => {
    setDetailsOpen(true);
  };
  return (
    <>
      <p className={styles.text} role="status">
        {summarize(search)}
      </p>
      <SearchLinks onDetails={search.candidates.length === 0 ? undefined : openDetails} />
      {detailsOpen ? (
        <CheckDetailsDialog
          candidates={search.candidates}
          onClose={() => {
            setDetailsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function contentOf(search: SearchState): ReactNode {
  switch (search.kind) {
    case 'none':
    case 'asking':
      return null;
    case 'running':
      return <RunningSearch {...search} />;
    case 'finished':
    case 'cancelled':
      return <EndedSearch search={search} />;
    case 'failed':
      return (
        <>
          <div role="alert">
            <ProblemText problem={search.problem} />
          </div>
          <SearchLinks />
        </>
      );
    default:
      return assertNever(search);
  }
}

/** The search for servers, below the drop-down. */
export function SearchPanel() {
  const styles = useSearchPanelStyles();
  const search = useLoadedDialog((state) => state.search);
  return <div className={styles.root}>{contentOf(search)}</div>;
}
