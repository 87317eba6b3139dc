import { useId } from '@fluentui/react-components';
import type { Consequences } from '../change-store/consequence-parts';
import { keyTabTexts } from '../key-texts';
import { useChangeBoxStyles } from './ChangeBoxes.styles';

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ title, sentences }: SentencesProps) {
  const styles = useChangeBoxStyles();
  const headingId = useId('change-consequences-');
  if (sentences.length === 0) return null;
  return (
    <div>
      <p id={headingId} className={styles.heading}>
        {title}
      </p>
      <ul className={styles.sentences} aria-labelledby={headingId}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a draft does: what takes effect at once, and what waits for a rollover. */
export function ConsequenceList({ now, later }: Consequences) {
  const styles = useChangeBoxStyles();
  if (now.length + later.length === 0) return null;
  return (
    <div className={styles.consequences}>
      <Sentences title={keyTabTexts.now} sentences={now} />
      <Sentences title={keyTabTexts.later} sentences={later} />
    </div>
  );
}
