import { Button, Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { HistoryEntry } from '../../../shared/model/history';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { ToolPage } from '../shared/ToolPage';
import { ToolReading } from '../shared/ToolReading';
import { useExport } from '../shared/useExport';
import { useReloadableReading } from '../shared/useReloadableReading';
import { eventText } from '../event-texts';
import { EventProperties } from './EventProperties';
import { cellsOf, chosenEntries, historyFile, zonesOf } from './history-lines';
import type { HistoryKind } from './history-lines';
import { historyTexts } from './history-texts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '8px', alignItems: 'flex-end' },
});

function saidIn({ fact, zone }: HistoryEntry, what: string | undefined) {
  if (fact.kind === 'act') return <Mark kind={fact.problem === null ? 'neutral' : 'bad'}>{what}</Mark>;
  const { id, list } = eventText(fact.event, { zone });
  return list === null ? what : <EventProperties id={id} list={list} />;
}

function rowOf(entry: HistoryEntry) {
  const [time, server, zone, what, by, reason] = cellsOf(entry);
  return { key: `${entry.sequence}`, head: time, cells: [server, zone, saidIn(entry, what), by, reason] };
}

/** Rows on the screen; the file has all of them. */
const longest = 300;

const kinds: readonly HistoryKind[] = ['all', 'act', 'event'];

function isKind(value: string | undefined): value is HistoryKind {
  return kinds.some((kind) => kind === value);
}

interface Filter {
  readonly zone: string | null;
  readonly kind: HistoryKind;
}

interface FiltersProps {
  readonly zones: readonly string[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ zones, filter, onChange }: FiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.filters}>
      <Field label={historyTexts.zone}>
        <Dropdown
          value={filter.zone ?? historyTexts.allZones}
          selectedOptions={[filter.zone ?? '']}
          onOptionSelect={(_event, { optionValue }) =>
            onChange({
              ...filter,
              zone: optionValue === '' || optionValue === undefined ? null : optionValue,
            })
          }
        >
          <Option value="">{historyTexts.allZones}</Option>
          {zones.map((zone) => (
            <Option key={zone} value={zone}>
              {zone}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={historyTexts.show}>
        <Dropdown
          value={historyTexts.kinds[filter.kind]}
          selectedOptions={[filter.kind]}
          onOptionSelect={(_event, { optionValue }) => {
            if (isKind(optionValue)) onChange({ ...filter, kind: optionValue });
          }}
        >
          {kinds.map((kind) => (
            <Option key={kind} value={kind}>
              {historyTexts.kinds[kind]}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </div>
  );
}

interface HistoryPageProps {
  readonly api: Pick<DesktopApi, 'readHistory' | 'exportList' | 'onWorldChanged'>;
  readonly onClose: () => void;
}

/** What was done, by whom and why, joined with what the servers logged. */
export function HistoryPage({ api, onClose }: HistoryPageProps) {
  const read = useCallback(() => api.readHistory({ zone: null }), [api]);
  const { reading, reload } = useReloadableReading(api, read);
  const [filter, setFilter] = useState<Filter>({ zone: null, kind: 'all' });
  const { write, result } = useExport(api, historyTexts.exported);
  return (
    <ToolPage title={historyTexts.title} lead={historyTexts.lead} onReload={reload} onClose={onClose}>
      <ToolReading
        reading={reading}
        loading={historyTexts.loading}
        empty={{ when: (entries) => entries.length === 0, text: historyTexts.empty }}
        onRetry={reload}
      >
        {(all) => {
          const entries = chosenEntries(all, filter.zone, filter.kind);
          return (
            <>
              <Filters zones={zonesOf(all)} filter={filter} onChange={setFilter} />
              <ReportTable
                label={historyTexts.title}
                columns={Object.values(historyTexts.columns)}
                rows={entries.slice(0, longest).map(rowOf)}
              />
              {entries.length > longest ? <p>{historyTexts.cut(longest, entries.length)}</p> : null}
              <div>
                <Button size="small" onClick={() => void write('History.txt', historyFile(entries))}>
                  {historyTexts.export}
                </Button>
              </div>
              {result}
            </>
          );
        }}
      </ToolReading>
    </ToolPage>
  );
}
