import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseZoneFile } from '../../engine/records/zone-file/parse-zone-file';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { Denial } from '../../engine/signing/denial';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';
import { validateZone } from '../../engine/validation/validate-zone';
import { judges, judged, lacksJudges } from '../signatures/testing/judges';
import type { OddZone } from '../signatures/testing/odd-zone';
import { oddZones } from '../signatures/testing/odd-zones';
import { OtherSigners } from '../signatures/testing/other-signers';
import type { OtherSigning, Signer } from '../signatures/testing/other-signers';
import { lacks } from '../signatures/testing/programs';
import { createVerifier } from './node-verifier';
import { signerErrorAbout } from './testing/signer-errors';
import type { SignerError } from './testing/signer-errors';
import { trustInKeys } from './testing/zones';

const folder = mkdtempSync(join(tmpdir(), 'other-signers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signers = new OtherSigners(folder);
const verifier = createVerifier();

const denials: Readonly<Record<string, Denial>> = {
  nsec: { kind: 'nsec' },
  nsec3: { kind: 'nsec3', iterations: 3, salt: Uint8Array.of(0xab, 0xcd), optOut: false },
  'opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};

/** Each zone meets three of them with each signer; RSA/SHA-1 of the old number goes with NSEC only. */
const algorithms: readonly SigningAlgorithm[] = [13, 8, 15, 10, 14, 7];
const algorithmFor = (at: number, denial: Denial): SigningAlgorithm =>
  denial.kind === 'nsec' && at % 7 === 0 ? 5 : (algorithms[at % algorithms.length] ?? 13);

/** What we say of what somebody signed: `secure` and defects, or what is wrong, or why there is no zone. */
interface Finding {
  readonly status: 'secure' | 'bogus' | 'insecure' | 'indeterminate' | 'refused' | 'unreadable';
  readonly details: readonly string[];
  readonly text: string;
}

const secure = { status: 'secure', details: [] } as const;

function judgedByUs(content: ZoneContent, text: string): Finding {
  const now = Math.floor(Date.now() / 1000);
  const verdict = validateZone(content, trustInKeys(content), verifier, { now, iterationLimit: 150 });
  const { status } = verdict;
  if (status !== 'secure' && status !== 'bogus') return { status, details: [], text };
  const findings = status === 'bogus' ? verdict.faults : verdict.defects;
  return { status, details: findings.map(({ kind }) => kind), text };
}

async function findingAbout(zone: OddZone, signing: OtherSigning): Promise<Finding> {
  let text = '';
  try {
    text = await signers.sign(zone, signing);
  } catch (error) {
    return { status: 'refused', details: [String(error)], text };
  }
  const parsed = parseZoneFile(text, { origin: zone.origin });
  if (parsed.kind === 'invalid') {
    return { status: 'unreadable', details: [`line ${parsed.line}: ${parsed.reason}`], text };
  }
  return judgedByUs(parsed.content, text);
}

let files = 0;

/** Is it as the exception foresees? Of a bogus zone the judges must say the same. */
async function isForeseen(
  { status, details, text }: Finding,
  error: SignerError,
  origin: string,
): Promise<boolean> {
  const { effect } = error;
  switch (effect.kind) {
    case 'refused':
    case 'unreadable':
      return status === effect.kind && details.some((detail) => detail.includes(effect.says));
    case 'defect':
      return status === 'secure' && details.length > 0 && details.every((kind) => kind === effect.defect);
    case 'bogus': {
      files += 1;
      const said = await Promise.all(
        judges.map((judge) => judged(join(folder, `${judge}-${files}`), origin, text, [judge])),
      );
      return status === 'bogus' && said.every((verdict) => verdict !== 'accepted');
    }
  }
}

const programs: readonly Signer[] = ['dnssec-signzone', 'ldns-signzone', 'kzonesign'];
const zones = Object.entries(oddZones).map(([name, zone], at) => ({ name, zone, at }));

describe.each(programs)('what %s signed is secure to us', (signer) => {
  describe.skipIf(lacksJudges || lacks(signer, 'dnssec-keygen')).concurrent.each(Object.entries(denials))(
    'with %s',
    (kind, denial) => {
      it.each(zones)('$name', async ({ name, zone, at }) => {
        const algorithm = algorithmFor(at, denial);
        const finding = await findingAbout(zone, { signer, algorithm, denial });
        const error = signerErrorAbout(signer, name, kind);
        if (error === undefined) {
          expect({ status: finding.status, details: finding.details }).toEqual(secure);
        } else {
          expect([error.reason, finding.details, await isForeseen(finding, error, zone.origin)]).toEqual([
            error.reason,
            finding.details,
            true,
          ]);
        }
      });
    },
  );
});
