import { useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ChainDrawing } from './ChainDrawing';
import { useWizardPageStyles } from './WizardPage.styles';

interface BandPageProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** The first page and the summary: a band with a drawing at the left, and a big heading. They only tell: Next has the focus. */
export function BandPage({ heading, children }: BandPageProps) {
  const styles = useWizardPageStyles();
  const id = useId('wizard-page-');
  return (
    <div className={styles.banded} data-wizard-explains="">
      <div className={styles.band}>
        <ChainDrawing />
      </div>
      <div role="group" aria-labelledby={id} className={styles.bandedBody}>
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>
        {children}
      </div>
    </div>
  );
}
