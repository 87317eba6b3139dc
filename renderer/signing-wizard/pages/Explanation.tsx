import { Checkbox, Link, useId } from '@fluentui/react-components';
import { useState } from 'react';
import { Caption } from '../../dnssec/access-keys/Caption';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import type { IntroPage } from '../store/pages';
import { frameTexts } from '../wizard-texts';
import { useWizardPlace } from '../wizard-context';
import { useWizardPageStyles } from '../WizardFrame/WizardPage.styles';

interface ExplanationProps {
  readonly page: IntroPage;
  /** The caption of the link, and what it unfolds. */
  readonly link: string;
  readonly text: string;
}

/** The foot of a page that explains: the box that leaves it out the next time, and a link that tells more. */
export function Explanation({ page, link, text }: ExplanationProps) {
  const styles = useWizardPageStyles();
  const { hiddenPages, onHide } = useWizardPlace();
  const [isOpen, setOpen] = useState(false);
  const id = useId('explanation-');
  return (
    <div className={styles.foot}>
      {isOpen ? (
        <p id={id} className={styles.explanation}>
          {text}
        </p>
      ) : null}
      <Checkbox
        className={styles.checkbox}
        label={<Caption text={frameTexts.dontShow} accessKey="D" />}
        checked={hiddenPages.includes(page)}
        onChange={(_event, { checked }) => onHide(page, checked === true)}
        {...accessKeyProps('D')}
      />
      <Link
        as="button"
        className={styles.link}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        {...accessKeyProps('L')}
      >
        <Caption text={link} accessKey="L" />
      </Link>
    </div>
  );
}
