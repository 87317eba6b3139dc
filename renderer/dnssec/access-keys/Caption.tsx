import { useCaptionStyles } from './Caption.styles';

interface CaptionProps {
  readonly text: string;
  /** The letter that works together with Alt; its first occurrence in `text` is underlined while Alt is held. */
  readonly accessKey: string;
}

/** A caption that shows its access key. */
export function Caption({ text, accessKey }: CaptionProps) {
  const styles = useCaptionStyles();
  const index = text.toLowerCase().indexOf(accessKey.toLowerCase());
  if (index < 0) return <span>{text}</span>;
  return (
    <span className={styles.caption}>
      {text.slice(0, index)}
      <span className={styles.key}>{text.charAt(index)}</span>
      {text.slice(index + 1)}
    </span>
  );
}
