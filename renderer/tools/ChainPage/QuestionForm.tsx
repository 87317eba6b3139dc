import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { toolTexts } from '../shared/tool-texts';
import type { ZonePlaceChoice } from '../shared/useZonePlace';
import { Choice } from '../shared/ZoneChoice';
import { chainTexts } from './chain-texts';
import type { ChainQuestion } from './Walk';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '8px', rowGap: '8px' },
  server: { minWidth: '120px' },
  name: { flexGrow: '1', maxWidth: '360px', minWidth: '200px' },
  type: { minWidth: '112px' },
  // Beside fields whose labels stand above them.
  walk: { marginTop: '24px' },
});

/** The types one asks for most often. */
const commonTypes = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'DNSKEY',
  'DS',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'SOA',
  'SRV',
  'TLSA',
  'TXT',
];

/** A name as the contract wants it: without a trailing dot. */
function plainName(text: string): string {
  const name = text.trim();
  return name.length > 1 && name.endsWith('.') ? name.slice(0, -1) : name;
}

interface QuestionFormProps {
  readonly choice: ZonePlaceChoice;
  readonly initial: Pick<ChainQuestion, 'name' | 'type'>;
  readonly onAsk: (question: ChainQuestion) => void;
}

/** Which name and type to walk to, and on which server's trust anchors. */
export function QuestionForm({ choice, initial, onAsk }: QuestionFormProps) {
  const styles = useStyles();
  const [name, setName] = useState(initial.name);
  const [type, setType] = useState(initial.type);
  const [isMissing, setMissing] = useState(false);
  const types = commonTypes.includes(initial.type) ? commonTypes : [initial.type, ...commonTypes];
  const { server } = choice.place;
  const ask = (): void => {
    const asked = plainName(name);
    setMissing(asked === '');
    if (asked !== '') onAsk({ server, name: asked, type });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Choice
        label={toolTexts.server}
        className={styles.server}
        options={choice.servers}
        chosen={server}
        onChoose={choice.chooseServer}
      />
      <Field
        label={chainTexts.name}
        className={styles.name}
        {...(isMissing ? { validationState: 'error', validationMessage: chainTexts.nameMissing } : {})}
      >
        <Input value={name} maxLength={1004} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Choice
        label={chainTexts.type}
        className={styles.type}
        options={types}
        chosen={type}
        onChoose={setType}
      />
      <Button type="submit" appearance="primary" className={styles.walk}>
        {chainTexts.walk}
      </Button>
    </form>
  );
}
