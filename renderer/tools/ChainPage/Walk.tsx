import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { ChainOfTrust } from '../../../shared/model/validation';
import { useLabNow } from '../../lab-time/useLabNow';
import { dateTimeText } from '../../reports/time-texts';
import { useReading } from '../../reports/useReading';
import { ToolReading } from '../shared/ToolReading';
import { ChainPicture } from './ChainPicture';
import { chainTexts } from './chain-texts';
import { SecurityMark } from './SecurityMark';

const useStyles = makeStyles({
  verdict: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What is asked for. */
export interface ChainQuestion {
  readonly server: string;
  readonly name: string;
  readonly type: string;
}

function Verdict({ chain }: { readonly chain: ChainOfTrust }) {
  const styles = useStyles();
  const { name, type, server, at, status } = chain;
  return (
    <div className={styles.verdict} role="status">
      <span className={styles.line}>
        <SecurityMark status={status} />
        <span className={styles.note}>{chainTexts.verdict(name, type, server, dateTimeText(at))}</span>
      </span>
      <span>{chainTexts.results[status]}</span>
    </div>
  );
}

interface WalkProps {
  readonly api: Pick<DesktopApi, 'readChainOfTrust' | 'onWorldChanged'>;
  readonly question: ChainQuestion;
  readonly timeShift: number;
  readonly onRetry: () => void;
}

/** What became of one question; walked again when the world has changed. */
export function Walk({ api, question, timeShift, onRetry }: WalkProps) {
  const { server, name, type } = question;
  const read = useCallback(() => api.readChainOfTrust({ server, name, type }), [api, server, name, type]);
  const reading = useReading(api, read);
  const now = useLabNow(timeShift);
  return (
    <ToolReading reading={reading} loading={chainTexts.walking} onRetry={onRetry}>
      {(chain) => (
        <>
          <Verdict chain={chain} />
          <ChainPicture links={chain.links} now={now} />
        </>
      )}
    </ToolReading>
  );
}
