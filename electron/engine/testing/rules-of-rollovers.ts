import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { revokedKeysOf, slotsOf } from '../keys/published-keys';
import { isUnderWay, phaseOf } from '../keys/rollover/rollover-status';
import { holdsIf, silent } from './rule';
import type { Finding, Rule } from './rule';

/** One copy of a zone with keys. */
interface Keyed {
  readonly where: string;
  readonly isSigned: boolean;
  readonly descriptors: readonly SigningKeyDescriptor[];
}

function keyedCopies(world: World): readonly Keyed[] {
  return Object.keys(world.servers).flatMap((server) =>
    zonesOn(world, server)
      .filter(({ descriptors }) => descriptors.length > 0)
      .map(({ name, isSigned, descriptors }) => ({ where: `${name} on ${server}`, isSigned, descriptors })),
  );
}

/** Looks at every copy that has keys; silent where nobody has a key. */
function ofEveryCopy(world: World, isRight: (copy: Keyed) => boolean): Finding {
  const copies = keyedCopies(world);
  const wrong = copies.filter((copy) => !isRight(copy)).map(({ where }) => where);
  return copies.length === 0 ? silent : holdsIf(wrong.length === 0, () => wrong.join(', '));
}

const oneRollsAtATime: Rule = {
  name: 'of a zone one key rolls at a time',
  ofStep: ({ decision: { world } }) =>
    ofEveryCopy(world, ({ descriptors }) => descriptors.filter(isUnderWay).length <= 1),
};

const noKeyTwice: Rule = {
  name: 'no key pair is in two places of a zone’s keys',
  ofStep: ({ decision: { world } }) =>
    ofEveryCopy(world, ({ descriptors }) => {
      const keys = [
        ...descriptors.flatMap((descriptor) => slotsOf(descriptor).map(({ keyId }) => keyId)),
        ...revokedKeysOf(descriptors),
      ];
      return new Set(keys).size === keys.length;
    }),
};

const someStays: Rule = {
  name: 'a signed zone has a KSK and a ZSK at work, whatever retires',
  ofStep: ({ decision: { world } }) => {
    const works = ({ isSigned, descriptors }: Keyed): boolean =>
      !isSigned ||
      (['KSK', 'ZSK'] as const).every((keyType) =>
        descriptors.some((each) => each.keyType === keyType && each.activeKey !== null),
      );
    return ofEveryCopy(world, works);
  },
};

/** Is what a descriptor says about its rollover of one piece? */
function isConsistent({ rolloverStatus, rollover }: SigningKeyDescriptor): boolean {
  const { statusSince, statusUntil, isManual, revokedKey } = rollover;
  if (phaseOf(rolloverStatus) === 'resting') {
    return statusSince === null && statusUntil === null && !isManual && revokedKey === null;
  }
  const isRevoking = rolloverStatus === 'ksk-waiting-for-5011-remove-hold-down';
  return statusSince !== null && (revokedKey !== null) === isRevoking;
}

const statusIsConsistent: Rule = {
  name: 'a key that rests has no trace of a rollover, and one that rolls says since when',
  ofStep: ({ decision: { world } }) =>
    ofEveryCopy(world, ({ descriptors }) => descriptors.every(isConsistent)),
};

const failuresStay: Rule = {
  name: 'a rollover that failed is not tried again but by hand',
  ofStep: ({ before, command, decision: { world } }) => {
    const byHand = ['start-rollover', 'sign-zone', 'change-dnssec-properties'];
    if (byHand.includes(command.kind) || before.deliveries.length > 0) return silent;
    const failedIn = (of: World): readonly string[] =>
      keyedCopies(of).flatMap(({ where, descriptors }) =>
        descriptors
          .filter(({ rolloverStatus }) => rolloverStatus === 'roll-error')
          .map(({ guid }) => `${guid} of ${where}`),
      );
    const still = failedIn(world);
    const restarted = failedIn(before).filter((key) => !still.includes(key));
    return holdsIf(restarted.length === 0, () => restarted.join(', '));
  },
};

/** The rules that rollovers keep in every single decision. */
export const rulesOfRollovers: readonly Rule[] = [
  oneRollsAtATime,
  noKeyTwice,
  someStays,
  statusIsConsistent,
  failuresStay,
];
