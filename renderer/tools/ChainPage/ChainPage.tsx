import { useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { LongWorkApi } from '../../long-work/useLongWork';
import { ToolPage } from '../shared/ToolPage';
import { useReloadableApi } from '../shared/useReloadableReading';
import { useZonePlace } from '../shared/useZonePlace';
import type { PlaceApi, ZonePlace } from '../shared/useZonePlace';
import { chainTexts } from './chain-texts';
import { QuestionForm } from './QuestionForm';
import { VerifySection } from './VerifySection';
import { Walk } from './Walk';
import type { ChainQuestion } from './Walk';

/** The calls of the page. */
type ChainApi = PlaceApi & LongWorkApi & Pick<DesktopApi, 'readChainOfTrust' | 'verifyZone'>;

interface ChainPageProps {
  readonly api: ChainApi;
  /** Where the page begins. */
  readonly initial: ZonePlace;
  /** What is walked to at once; an empty name waits for the user. */
  readonly question: Pick<ChainQuestion, 'name' | 'type'>;
  /** How far the lab's time is ahead of the machine's clock, in milliseconds. */
  readonly timeShift: number;
  readonly onClose: () => void;
}

/** The chain of trust down to a name, and the verification of a whole zone. */
export function ChainPage({ api: pageApi, initial, question, timeShift, onClose }: ChainPageProps) {
  const { api, reload } = useReloadableApi(pageApi);
  const choice = useZonePlace(api, initial);
  const [asked, setAsked] = useState<ChainQuestion | null>(
    question.name === '' ? null : { ...question, server: initial.server },
  );
  return (
    <ToolPage title={chainTexts.title} lead={chainTexts.lead} onReload={reload} onClose={onClose}>
      <QuestionForm
        choice={choice}
        initial={question}
        onAsk={(next) => {
          setAsked(next);
          reload(); // the same question again is walked again
        }}
      />
      {asked === null ? null : (
        <Walk
          key={`${asked.server}/${asked.type}/${asked.name}`}
          api={api}
          question={asked}
          timeShift={timeShift}
          onRetry={reload}
        />
      )}
      <VerifySection api={api} choice={choice} />
    </ToolPage>
  );
}
