import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import type { DelegationSigner } from '../../../shared/model/delegation';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { useDelegationStyles } from './Delegation.styles';
import { delegationTexts } from './rollover-texts';

/** The digest's name, or its number where it has none here. */
function digestName(digestType: number): string {
  const names: Readonly<Record<number, string>> = delegationTexts.digests;
  return names[digestType] ?? String(digestType);
}

function AtParent({ atParent }: Pick<DelegationSigner, 'atParent'>) {
  if (atParent === null) return <Mark kind="neutral">{delegationTexts.notAsked}</Mark>;
  return atParent ? (
    <Mark kind="good">{delegationTexts.there}</Mark>
  ) : (
    <Mark kind="warning">{delegationTexts.missing}</Mark>
  );
}

interface DelegationRecordsProps {
  readonly label: string;
  readonly records: readonly DelegationSigner[];
  readonly onCopy: (records: readonly DelegationSigner[]) => void;
}

/** DS records, one a row, each ready to be copied. */
export function DelegationRecords({ label, records, onCopy }: DelegationRecordsProps) {
  const styles = useDelegationStyles();
  const { columns } = delegationTexts;
  const rows = records.map((signer) => {
    const digest = digestName(signer.digestType);
    return {
      key: signer.record,
      head: signer.keyTag,
      cells: [
        digest,
        <code key="record" className={styles.record}>
          {signer.record}
        </code>,
        <AtParent key="parent" atParent={signer.atParent} />,
        <Button
          key="copy"
          size="small"
          icon={<Copy16Regular />}
          aria-label={delegationTexts.copyOf(signer.keyTag, digest)}
          onClick={() => onCopy([signer])}
        >
          {delegationTexts.copy}
        </Button>,
      ],
    };
  });
  return (
    <ReportTable
      label={label}
      columns={[columns.key, columns.digest, columns.record, columns.parent, columns.copy]}
      rows={rows}
    />
  );
}
