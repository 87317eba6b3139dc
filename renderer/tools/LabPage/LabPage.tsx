import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolPage } from '../shared/ToolPage';
import { ToolReading } from '../shared/ToolReading';
import { useAct } from '../shared/useAct';
import { useReloadableReading } from '../shared/useReloadableReading';
import { CheckpointsSection } from './CheckpointsSection';
import { DevicesSection } from './DevicesSection';
import { FaultsSection } from './FaultsSection';
import { places, resetAct } from './lab-controls';
import type { LabApi } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import { LinksSection } from './LinksSection';
import { ResetBox } from './ResetBox';
import { ServersSection } from './ServersSection';
import { TimeSection } from './TimeSection';
import { UndoSection } from './UndoSection';
import { WorldTime } from './WorldTime';

interface LabPageProps {
  readonly api: LabApi;
  readonly onClose: () => void;
}

/** The lab's control panel: what a trainer switches, breaks, takes back and comes back to. */
export function LabPage({ api, onClose }: LabPageProps) {
  const styles = useLabPageStyles();
  const read = useCallback(() => api.readLab(), [api]);
  const { reading, reload } = useReloadableReading(api, read);
  const acting = useAct();
  const [resetting, setResetting] = useState(false);
  return (
    <ToolPage
      title={labTexts.title}
      lead={labTexts.lead}
      actions={
        <>
          {reading.kind === 'read' ? <WorldTime time={reading.value.time} /> : null}
          <Button onClick={() => setResetting(true)}>{labTexts.reset}</Button>
        </>
      }
      onReload={reload}
      onClose={onClose}
    >
      <ActOutcome acting={acting} place={places.page} />
      <ToolReading reading={reading} loading={labTexts.loading} onRetry={reload}>
        {(lab) => (
          <>
            <TimeSection api={api} lab={lab} acting={acting} />
            <ServersSection api={api} lab={lab} acting={acting} />
            <div className={styles.columns}>
              <LinksSection api={api} lab={lab} acting={acting} />
              <DevicesSection api={api} lab={lab} acting={acting} />
              <FaultsSection api={api} lab={lab} acting={acting} />
              <CheckpointsSection api={api} lab={lab} acting={acting} />
            </div>
            <UndoSection api={api} lab={lab} acting={acting} />
          </>
        )}
      </ToolReading>
      {resetting ? (
        <ResetBox
          onCancel={() => setResetting(false)}
          onConfirm={() => {
            setResetting(false);
            void acting.run(resetAct(api));
          }}
        />
      ) : null}
    </ToolPage>
  );
}
