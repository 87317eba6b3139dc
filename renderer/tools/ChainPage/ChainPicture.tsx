import { mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons';
import type { ChainLink, SecurityStatus } from '../../../shared/model/validation';
import { dateTimeText, durationText } from '../../reports/time-texts';
import { zoneBoxes, zoneTitle } from './chain-boxes';
import type { ZoneBox } from './chain-boxes';
import { useChainPictureStyles } from './ChainPicture.styles';
import { chainTexts, reasonText } from './chain-texts';
import { SecurityMark } from './SecurityMark';

function expiryText(expires: number, now: number): string {
  const moment = dateTimeText(expires);
  return expires > now ? chainTexts.expires(moment, durationText(expires - now)) : chainTexts.expired(moment);
}

/** Key tags and the end of the signatures, as far as the link has them. */
function factsOf({ keyTags, expires }: ChainLink, now: number): string {
  return [
    ...(keyTags.length === 0 ? [] : [chainTexts.keyTags(keyTags)]),
    ...(expires === null ? [] : [expiryText(expires, now)]),
  ].join('; ');
}

/** The records of a link; they stand open where the link does not hold. */
function Records({ link: { records, status } }: { readonly link: ChainLink }) {
  const styles = useChainPictureStyles();
  if (records.length === 0) return null;
  return (
    <details open={status !== 'secure'}>
      <summary className={styles.summary}>{chainTexts.records(records.length)}</summary>
      <ul className={styles.records}>
        {records.map((record) => (
          <li key={record} className={styles.record}>
            {record}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Link({ link, now }: { readonly link: ChainLink; readonly now: number }) {
  const styles = useChainPictureStyles();
  const facts = factsOf(link, now);
  return (
    <li className={styles.link}>
      <SecurityMark status={link.status} />
      <div className={styles.what}>
        <span>{chainTexts.kinds[link.kind]}</span>
        {facts === '' ? null : <span className={styles.facts}>{facts}</span>}
        {link.reason === null ? null : <p className={styles.reason}>{reasonText(link.reason)}</p>}
        <Records link={link} />
      </div>
    </li>
  );
}

/** How bad each state is; a box has the colour of its worst link. */
const badness: Readonly<Record<SecurityStatus, number>> = {
  secure: 0,
  insecure: 1,
  indeterminate: 2,
  bogus: 3,
};

function worstOf({ links }: ZoneBox): SecurityStatus {
  const statuses = links.map(({ status }) => status);
  return statuses.toSorted((left, right) => badness[right] - badness[left])[0] ?? 'indeterminate';
}

interface ChainPictureProps {
  readonly links: readonly ChainLink[];
  /** Lab time. */
  readonly now: number;
}

/** The chain as boxes of zones below each other, from the trust anchor down to the answer. */
export function ChainPicture({ links, now }: ChainPictureProps) {
  const styles = useChainPictureStyles();
  if (links.length === 0) return <span>{chainTexts.noLinks}</span>;
  return (
    <ol className={styles.root} aria-label={chainTexts.picture}>
      {zoneBoxes(links).map((box, index) => (
        <li key={`${index} ${box.zone}`} className={styles.place}>
          {index === 0 ? null : (
            <span className={styles.arrow} aria-hidden>
              <ArrowDown16Regular />
            </span>
          )}
          <div className={mergeClasses(styles.box, styles[worstOf(box)])}>
            <h3 className={styles.title}>{zoneTitle(box.zone)}</h3>
            <ul className={styles.links}>
              {box.links.map((link, place) => (
                <Link key={`${place} ${link.kind}`} link={link} now={now} />
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
