import { makeStyles, tokens } from '@fluentui/react-components';
import {
  Certificate16Regular,
  Document16Regular,
  Folder16Filled,
  Globe16Regular,
  LockClosed12Filled,
  PlugDisconnected16Regular,
  Server16Regular,
} from '@fluentui/react-icons';
import type { ItemIcon } from '../model/item-list';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex', flexShrink: 0, width: '16px', height: '16px' },
  folder: { color: tokens.colorPaletteMarigoldForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
  off: { color: tokens.colorPaletteRedForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  page: {
    position: 'absolute',
    right: '-1px',
    bottom: 0,
    width: '7px',
    height: '9px',
    borderRadius: '1px',
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lock: {
    position: 'absolute',
    right: '-4px',
    bottom: '-2px',
    width: '11px',
    height: '11px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: '3px',
    '& svg': { width: '11px', height: '11px', display: 'block' },
  },
});

function Zone({ signed }: { readonly signed: boolean }) {
  const styles = useStyles();
  return (
    <>
      <Folder16Filled className={styles.folder} />
      {signed ? (
        <span className={styles.lock}>
          <LockClosed12Filled />
        </span>
      ) : (
        <span className={styles.page} />
      )}
    </>
  );
}

function Picture({ icon }: { readonly icon: ItemIcon }) {
  const styles = useStyles();
  switch (icon) {
    case 'dns':
      return <Globe16Regular className={styles.brand} />;
    case 'server':
      return <Server16Regular className={styles.neutral} />;
    case 'server-stopped':
      return <PlugDisconnected16Regular className={styles.off} />;
    case 'folder':
      return <Folder16Filled className={styles.folder} />;
    case 'zone':
      return <Zone signed={false} />;
    case 'zone-signed':
      return <Zone signed />;
    case 'record':
      return <Document16Regular className={styles.neutral} />;
    case 'anchor':
      return <Certificate16Regular className={styles.neutral} />;
  }
}

/** The small picture in front of a name; a signed zone wears a lock. Says nothing to a screen reader: words do. */
export function ItemPicture({ icon }: { readonly icon: ItemIcon }) {
  const styles = useStyles();
  return (
    <span className={styles.root} aria-hidden="true">
      <Picture icon={icon} />
    </span>
  );
}
