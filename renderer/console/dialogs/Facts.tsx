import { useFactsStyles } from './FactsSheet.styles';

/** One fact: its name and what it is. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Facts in two columns; the values can be selected and copied. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useFactsStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => [
        <dt key={`${name}-name`} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name}-value`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
