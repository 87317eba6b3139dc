import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { reportTexts } from '../key-master-texts';
import { useKeyMasterTabStyles } from './KeyMasterTab.styles';
import { ReportBox } from './ReportBox';
import type { ReportName } from './ReportBox';

const buttons: readonly (readonly [name: ReportName, accessKey: string])[] = [
  ['custody', 'W'],
  ['beliefs', 'B'],
  ['anchors', 'N'],
  ['delegation', 'E'],
];

/** Opens what one wants to know before choosing: who has the keys, who believes what, whose trust anchors are valid, what the parent has. */
export function ReportButtons() {
  const styles = useKeyMasterTabStyles();
  const [open, setOpen] = useState<ReportName | null>(null);
  return (
    <div className={styles.reports}>
      {buttons.map(([name, accessKey]) => (
        <Button
          key={name}
          size="small"
          className={styles.report}
          onClick={() => {
            setOpen(name);
          }}
          {...accessKeyProps(accessKey)}
        >
          <Caption text={reportTexts[name]} accessKey={accessKey} />
        </Button>
      ))}
      {open === null ? null : (
        <ReportBox
          name={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}
