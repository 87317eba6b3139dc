import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { AdvicePlace, AdviceReport, AdviceSeverity } from '../../../shared/model/advice';
import { useReading } from '../../reports/useReading';
import { SignedZonePage } from '../shared/SignedZonePage';
import { ToolReading } from '../shared/ToolReading';
import { ToolSection } from '../shared/ToolSection';
import { useExport } from '../shared/useExport';
import type { PlaceApi, ZonePlace } from '../shared/useZonePlace';
import { adviceFile, adviceFormats } from './advice-files';
import { adviceTexts, countsText } from './advice-texts';
import { FindingList } from './FindingList';

const useStyles = makeStyles({
  text: { margin: '0' },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap', rowGap: '8px' },
});

const severities: readonly AdviceSeverity[] = ['fault', 'warning', 'hint'];

/** Opens what a finding is about: a tab of the DNSSEC properties, or the DS records. */
type OpenPlace = (place: AdvicePlace, about: { readonly server: string; readonly zone: string }) => void;

type AdviceApi = PlaceApi & Pick<DesktopApi, 'readAdvice' | 'exportList'>;

function SaveButtons({ api, report }: { readonly api: AdviceApi; readonly report: AdviceReport }) {
  const styles = useStyles();
  const { write, result } = useExport(api, adviceTexts.exported);
  return (
    <>
      <div className={styles.line} role="group" aria-label={adviceTexts.export}>
        <span>{adviceTexts.export}</span>
        {adviceFormats.map((format) => (
          <Button
            key={format}
            size="small"
            onClick={() => void write(`Advice ${report.zone}.${format}`, adviceFile(report, format))}
          >
            {adviceTexts.formats[format]}
          </Button>
        ))}
      </div>
      {result}
    </>
  );
}

interface ZoneProps {
  readonly api: AdviceApi;
  readonly server: string;
  readonly zone: string;
  readonly onOpen: OpenPlace;
  readonly onRetry: () => void;
}

/** The findings about one zone, the gravest first. */
function ZoneAdvice({ api, server, zone, onOpen, onRetry }: ZoneProps) {
  const styles = useStyles();
  const read = useCallback(() => api.readAdvice({ server, zone }), [api, server, zone]);
  return (
    <ToolReading
      reading={useReading(api, read)}
      loading={adviceTexts.loading}
      empty={{ when: ({ findings }) => findings.length === 0, text: adviceTexts.none(zone) }}
      onRetry={onRetry}
    >
      {(report) => (
        <>
          <p className={styles.text}>
            <Text weight="semibold">{countsText(report.findings)}</Text>
          </p>
          {severities.map((severity) => {
            const findings = report.findings.filter((finding) => finding.severity === severity);
            return findings.length === 0 ? null : (
              <ToolSection key={severity} title={adviceTexts.severities[severity]}>
                <FindingList findings={findings} onOpen={(place) => onOpen(place, { server, zone })} />
              </ToolSection>
            );
          })}
          <SaveButtons api={api} report={report} />
        </>
      )}
    </ToolReading>
  );
}

interface AdvicePageProps {
  readonly api: AdviceApi;
  /** Where the page begins. */
  readonly initial: ZonePlace;
  readonly onOpen: OpenPlace;
  readonly onClose: () => void;
}

/** Where the settings of a signed zone differ from current practice. It advises, and stops nobody. */
export function AdvicePage({ api, initial, onOpen, onClose }: AdvicePageProps) {
  return (
    <SignedZonePage
      title={adviceTexts.title}
      lead={adviceTexts.lead}
      api={api}
      initial={initial}
      onClose={onClose}
    >
      {({ key, ...chosen }) => <ZoneAdvice key={key} {...chosen} onOpen={onOpen} />}
    </SignedZonePage>
  );
}
