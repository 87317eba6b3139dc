import { useEffect, useState } from 'react';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';

const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium' });

/** The lab's clock. `time` is what it showed when the page was read; it goes on from there. */
export function WorldTime({ time }: { readonly time: number }) {
  const styles = useLabPageStyles();
  const [passed, setPassed] = useState({ since: time, milliseconds: 0 });
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(
      () => setPassed({ since: time, milliseconds: performance.now() - begin }),
      1000,
    );
    return () => clearInterval(timer);
  }, [time]);
  const shown = passed.since === time ? time + passed.milliseconds : time;
  return (
    <span className={styles.time}>
      {labTexts.time}: <time dateTime={new Date(time).toISOString()}>{format.format(shown)}</time>
    </span>
  );
}
