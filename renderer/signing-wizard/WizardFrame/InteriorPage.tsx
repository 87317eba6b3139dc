import { useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ServerDrawing } from './ServerDrawing';
import type { DrawingSubject } from './ServerDrawing';
import { useWizardPageStyles } from './WizardPage.styles';

interface InteriorPageProps {
  readonly title: string;
  readonly subTitle: string;
  /** What the drawing shows beside the server. */
  readonly drawing: DrawingSubject;
  /** The page only explains: the focus goes to Next. */
  readonly explains?: boolean;
  readonly children: ReactNode;
}

/** A page between the first and the summary: a white header with a drawing, and the controls below. */
export function InteriorPage({ title, subTitle, drawing, explains = false, children }: InteriorPageProps) {
  const styles = useWizardPageStyles();
  const id = useId('wizard-page-');
  return (
    <>
      <div className={styles.header}>
        <div>
          <h3 id={id} className={styles.title}>
            {title}
          </h3>
          <p id={`${id}-sub`} className={styles.subTitle}>
            {subTitle}
          </p>
        </div>
        <div className={styles.picture}>
          <ServerDrawing subject={drawing} />
        </div>
      </div>
      <div
        role="group"
        aria-labelledby={id}
        aria-describedby={`${id}-sub`}
        className={styles.body}
        {...(explains ? { 'data-wizard-explains': '' } : {})}
      >
        {children}
      </div>
    </>
  );
}
