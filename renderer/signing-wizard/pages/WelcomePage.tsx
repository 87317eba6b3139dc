import { BandPage } from '../WizardFrame/BandPage';
import { welcomeTexts } from '../wizard-texts';
import { Explanation } from './Explanation';

/** Page 1: what DNSSEC is. */
export function WelcomePage() {
  return (
    <BandPage heading={welcomeTexts.heading}>
      {welcomeTexts.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Explanation page="welcome" link={welcomeTexts.learnMore} text={welcomeTexts.explanation} />
    </BandPage>
  );
}
