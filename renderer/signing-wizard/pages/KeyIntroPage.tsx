import type { KeyType } from '../../../shared/model/signing-key';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { keyPageTexts } from '../wizard-texts';
import { Explanation } from './Explanation';

const pageOf = { KSK: 'ksk-intro', ZSK: 'zsk-intro' } as const;
const drawingOf = { KSK: 'ksk', ZSK: 'zsk' } as const;

/** Pages 4 and 7: what a KSK and a ZSK are. */
export function KeyIntroPage({ keyType }: { readonly keyType: KeyType }) {
  const texts = keyPageTexts[keyType];
  return (
    <InteriorPage title={texts.title} subTitle={texts.introSubTitle} drawing={drawingOf[keyType]} explains>
      <p>{texts.intro}</p>
      <p>{texts.goOn}</p>
      <Explanation page={pageOf[keyType]} link={texts.learnMore} text={texts.explanation} />
    </InteriorPage>
  );
}
