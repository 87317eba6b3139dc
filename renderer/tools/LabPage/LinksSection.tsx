import { Switch, useId } from '@fluentui/react-components';
import type { SiteLinkState } from '../../../shared/model/lab';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { cutOffText } from './cut-off';
import { linkAct, places } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

function LinkItem({ api, lab, acting, link }: LabSectionProps & { readonly link: SiteLinkState }) {
  const styles = useLabPageStyles();
  const noteId = useId('site-link-');
  return (
    <li className={styles.item}>
      <Switch
        label={labTexts.link(link.sites)}
        checked={link.connected}
        aria-describedby={noteId}
        onChange={() => void acting.run(linkAct(api, link))}
      />
      <p id={noteId} className={styles.note}>
        {cutOffText(link, lab) ?? labTexts.connected(Math.round(link.interval / 60))}
      </p>
    </li>
  );
}

/** The links between sites, and what a cut one cuts off. */
export function LinksSection(props: LabSectionProps) {
  const styles = useLabPageStyles();
  const { siteLinks } = props.lab;
  return (
    <ToolSection title={labTexts.links} lead={labTexts.linksLead}>
      <ActOutcome acting={props.acting} place={places.links} />
      {siteLinks.length === 0 ? <p className={styles.note}>{labTexts.noLinks}</p> : null}
      <ul className={styles.list}>
        {siteLinks.map((link) => (
          <LinkItem key={link.sites.join('/')} {...props} link={link} />
        ))}
      </ul>
    </ToolSection>
  );
}
