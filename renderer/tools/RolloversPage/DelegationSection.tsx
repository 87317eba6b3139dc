import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { reasonOrNull } from '../../dnssec/store/reason';
import { dateTimeText } from '../../reports/time-texts';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolReading } from '../shared/ToolReading';
import { ToolSection } from '../shared/ToolSection';
import { useAct } from '../shared/useAct';
import { useReloadableReading } from '../shared/useReloadableReading';
import { DelegationCard } from './DelegationCard';
import { PublishDelegationBox } from './PublishDelegationBox';
import { delegationTexts } from './rollover-texts';

const place = 'delegation';

interface DelegationSectionProps {
  readonly api: Pick<DesktopApi, 'readDelegation' | 'publishDelegation' | 'onWorldChanged'>;
  readonly server: string;
  readonly zone: string;
}

/** The hand-over of a zone's DS records to its parent: the exact records, and whether the parent has them. */
export function DelegationSection({ api, server, zone }: DelegationSectionProps) {
  const read = useCallback(() => api.readDelegation({ server, zone }), [api, server, zone]);
  const { reading, reload } = useReloadableReading(api, read);
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const parent = reading.kind === 'read' ? reading.value.parent.parent : '';
  const publish = (reason: string): void => {
    setAsking(false);
    void acting.run({
      place,
      ask: () => api.publishDelegation({ server, zone, reason: reasonOrNull(reason) }),
      running: delegationTexts.publishing,
      done: delegationTexts.published,
    });
  };
  return (
    <ToolSection
      title={delegationTexts.title}
      lead={delegationTexts.lead(zone, parent)}
      actions={
        <>
          {reading.kind === 'read' ? (
            <span>{delegationTexts.checked(dateTimeText(reading.value.checkedAt))}</span>
          ) : null}
          <Button size="small" onClick={reload}>
            {delegationTexts.refresh}
          </Button>
        </>
      }
    >
      <ActOutcome acting={acting} place={place} />
      <ToolReading reading={reading} loading={delegationTexts.loading} onRetry={reload}>
        {(report) => <DelegationCard report={report} onPublish={() => setAsking(true)} />}
      </ToolReading>
      {asking && reading.kind === 'read' ? (
        <PublishDelegationBox report={reading.value} onConfirm={publish} onCancel={() => setAsking(false)} />
      ) : null}
    </ToolSection>
  );
}
