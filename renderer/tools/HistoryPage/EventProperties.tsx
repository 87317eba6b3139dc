import { makeStyles, tokens } from '@fluentui/react-components';
import type { EventList } from '../event-texts';

const useStyles = makeStyles({
  /** The longest name and its value on one line. */
  root: { minWidth: '272px' },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  list: { margin: '4px 0', paddingLeft: '16px', listStyleType: 'none' },
  name: { color: tokens.colorNeutralForeground2 },
});

interface EventPropertiesProps {
  readonly id: number;
  readonly list: EventList;
}

/** The text of an event that lists properties: one line, which opens to show them one below the other. */
export function EventProperties({ id, list }: EventPropertiesProps) {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{`${id}: ${list.lead}`}</summary>
      <ul className={styles.list}>
        {list.properties.map(([name, value]) => (
          <li key={name}>
            <span className={styles.name}>{name}=</span>
            {value}
          </li>
        ))}
      </ul>
      {list.tail}
    </details>
  );
}
