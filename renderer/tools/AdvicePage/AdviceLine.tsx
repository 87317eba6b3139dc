import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { useReading } from '../../reports/useReading';
import { adviceTexts, countsText } from './advice-texts';

const useStyles = makeStyles({
  root: { margin: '12px 0 0', color: tokens.colorNeutralForeground2 },
});

interface AdviceLineProps {
  readonly api: Pick<DesktopApi, 'readAdvice' | 'onWorldChanged'>;
  readonly server: string;
  readonly zone: string;
  readonly onShow: () => void;
}

/** How much advice there is on a zone, below its properties; nothing where there is none, or nobody can tell. */
export function AdviceLine({ api, server, zone, onShow }: AdviceLineProps) {
  const styles = useStyles();
  const read = useCallback(() => api.readAdvice({ server, zone }), [api, server, zone]);
  const reading = useReading(api, read);
  if (reading.kind !== 'read' || reading.value.findings.length === 0) return null;
  return (
    <p className={styles.root}>
      {adviceTexts.line(countsText(reading.value.findings))}{' '}
      <Link as="button" onClick={onShow}>
        {adviceTexts.show}
      </Link>
    </p>
  );
}
