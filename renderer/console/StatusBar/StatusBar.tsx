import { Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { LockOpen16Regular } from '@fluentui/react-icons';
import { useConsoleState } from '../console-context';
import { useItemList } from '../ItemList/useItemList';
import type { ShownList } from '../ItemList/useItemList';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: '26px',
    boxSizing: 'border-box',
    padding: '0 12px',
    flexShrink: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  message: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: '40px' },
  stale: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  space: { flexGrow: 1 },
  keys: { display: 'inline-flex', alignItems: 'center', gap: '8px', flexShrink: 0 },
  progress: { width: '90px', height: '6px', accentColor: tokens.colorBrandBackground },
  notice: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    padding: '2px 4px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fixed: { flexShrink: 0 },
});

const nouns = {
  servers: ['DNS server', 'DNS servers'],
  folders: ['folder', 'folders'],
  zones: ['zone', 'zones'],
  records: ['record', 'records'],
  'trust-points': ['item', 'items'],
} as const;

function countText({ kind, rows }: ShownList): string {
  const [one, many] = nouns[kind];
  return `${rows.length.toLocaleString('en')} ${rows.length === 1 ? one : many}`;
}

/** Was the list read before the world changed? Nothing refreshes by itself, as in DNS Manager. */
function isStale(list: ShownList, revision: number): boolean {
  return list.loadable?.kind === 'loaded' && list.loadable.revision < revision;
}

function Keys() {
  const styles = useStyles();
  const status = useConsoleState((state) => state.status);
  if (status === null) return null;
  const { done, total } = status.keyGeneration;
  return (
    <>
      {done >= total ? null : (
        <span className={styles.keys} role="status">
          Generating signing keys: {done} of {total}
          <progress
            className={styles.progress}
            value={done}
            max={total}
            aria-label="Generating signing keys"
          />
        </span>
      )}
      {status.keyProtection.kind === 'system' ? null : (
        <Tooltip content={status.keyProtection.reason} relationship="description" withArrow>
          <button type="button" className={styles.notice}>
            <LockOpen16Regular aria-hidden="true" />
            Private keys are not encrypted
          </button>
        </Tooltip>
      )}
    </>
  );
}

/** The status bar: how many items, what is out of date, what goes on in the background. */
export function StatusBar() {
  const styles = useStyles();
  const list = useItemList();
  const status = useConsoleState((state) => state.status);
  const message = useConsoleState((state) => state.message);
  const stale = status !== null && isStale(list, status.revision);
  return (
    <div className={styles.root} role="contentinfo" aria-label="Status">
      <span className={styles.fixed}>{countText(list)}</span>
      <span className={styles.message} role="status">
        {stale ? (
          <span className={styles.stale}>The view is out of date. Press F5 to refresh.</span>
        ) : (
          message
        )}
      </span>
      <span className={styles.space} />
      <Keys />
      {status === null ? null : (
        <>
          <span className={styles.fixed}>Forest: {status.environment.forest}</span>
          <span className={styles.fixed}>{status.user}</span>
        </>
      )}
    </div>
  );
}
