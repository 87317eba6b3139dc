import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseZoneFile } from '../engine/records/zone-file/parse-zone-file';
import { judged, lacksJudges } from '../adapters/signatures/testing/judges';
import { oddZones } from '../adapters/signatures/testing/odd-zones';
import { lacks, runToSuccess } from '../adapters/signatures/testing/programs';
import { runSignCommand } from './sign-command';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-command-'));
  writeFileSync(at('zone'), zone);
});
afterEach(() => rmSync(folder, { recursive: true }));

const origin = 'example.test.';
const zone = oddZones['wildcards at several depths']?.text ?? '';
const at = (name: string): string => join(folder, name);

interface Ending {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command; names that begin with `./` lie in the test's folder. */
async function run(
  parameters: readonly string[],
  options: { readonly isTTY?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Ending> {
  const written = { out: '', errors: '' };
  const status = await runSignCommand(
    parameters.map((each) => (each.startsWith('./') ? at(each.slice(2)) : each)),
    {
      out: { write: (text) => (written.out += text) },
      errors: { write: (text) => (written.errors += text), isTTY: options.isTTY ?? false },
      signal: options.signal ?? new AbortController().signal,
      now: Math.floor(Date.now() / 1000),
    },
  );
  return { status, ...written };
}

const sign = (...more: readonly string[]): Promise<Ending> =>
  run([
    './zone',
    '--origin',
    'example.test',
    '--output',
    './signed',
    '--algorithm',
    'ECDSAP256SHA256',
    ...more,
  ]);

const signed = (): string => readFileSync(at('signed'), 'utf8');

describe('the command signs', () => {
  it.skipIf(lacksJudges)('by the defaults of DNS Manager', async () => {
    const { status, errors } = await run(['./zone', '--output', './signed']);
    expect([status, errors]).toEqual([0, '']);
    expect(await judged(at('judged'), origin, signed())).toBe('accepted');
    expect(signed()).toMatch(/NSEC3PARAM 1 0 50 [0-9A-F]{16}\n/u);
    expect(signed().match(/DNSKEY 25[67] 3 8 /gu)).toHaveLength(2);
  });

  it.skipIf(lacksJudges).each([
    ['--nsec', /IN NSEC /u],
    ['--nsec3 --iterations 0 --salt -', /NSEC3PARAM 1 0 0 -/u],
    ['--opt-out --salt abcd', /NSEC3 1 1 50 ABCD /u],
    ['--inception 0 --validity 2h --workers 0', /RRSIG/u],
    ['--dnskey-ttl 60', /example\.test\. 60 IN DNSKEY/u],
  ])('with %s', async (choice, found) => {
    expect(await sign(...choice.split(' '))).toMatchObject({ status: 0, errors: '' });
    expect(await judged(at('judged'), origin, signed())).toBe('accepted');
    expect(signed()).toMatch(found);
  });

  it.skipIf(lacksJudges).each(['RSASHA512', 'NSEC3RSASHA1', 'ECDSAP384SHA384', 'ED25519'])(
    'with %s',
    async (algorithm) => {
      expect(await sign('--algorithm', algorithm)).toMatchObject({ status: 0 });
      expect(await judged(at('judged'), origin, signed())).toBe('accepted');
    },
  );

  it('a zone that it has signed before, without leaving anything of that', async () => {
    await sign('--nsec');
    writeFileSync(at('zone'), signed());
    await sign('--nsec3', '--iterations', '0');
    expect(signed()).not.toContain(' IN NSEC ');
    expect(signed().match(/IN DNSKEY/gu)).toHaveLength(2);
  });

  it('prints the public keys where nobody keeps them', async () => {
    const { out } = await sign();
    const keys = out.split('\n').filter((line) => line.includes(' IN DNSKEY '));
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(signed()).toContain(`${key}\n`);
  });

  it('with times that are said in full', async () => {
    await sign('--inception', '20300101000000', '--validity', '1d', '--nsec');
    expect(signed()).toMatch(/RRSIG TXT \S+ \d+ 3600 20300102000000 20300101000000 /u);
  });
});

describe('keys', () => {
  it('are made once, kept for their owner alone, and taken again', async () => {
    const first = await sign('--key-directory', './keys');
    const files = readdirSync(at('keys'));
    const second = await sign('--key-directory', './keys');
    expect(files).toHaveLength(4);
    expect(readdirSync(at('keys'))).toEqual(files);
    expect([first.out.includes('made'), second.out.includes('found')]).toEqual([true, true]);
    for (const file of files.filter((name) => name.endsWith('.private'))) {
      expect(statSync(join(at('keys'), file)).mode & 0o777).toBe(0o600);
    }
  });

  it.skipIf(lacksJudges || lacks('dnssec-keygen'))('of dnssec-keygen will do', async () => {
    for (const kind of [['-f', 'KSK'], []]) {
      await runToSuccess('dnssec-keygen', ['-q', '-K', folder, '-a', 'ED25519', ...kind, origin]);
    }
    const { status } = await run(['./zone', '--output', './signed', '--key-directory', './']);
    expect(status).toBe(0);
    expect(await judged(at('judged'), origin, signed())).toBe('accepted');
    expect(signed().match(/DNSKEY 25[67] 3 15 /gu)).toHaveLength(2);
  });

  it('give the files for the parent', async () => {
    await sign('--dsset', './parent');
    const ds = readFileSync(at('parent/dsset-example.test'), 'utf8');
    expect(ds).toMatch(
      /^example\.test\. 3600 IN DS (\d+) 13 1 [0-9A-F]{40}\nexample\.test\. 3600 IN DS \1 13 2 [0-9A-F]{64}\n$/u,
    );
    expect(readFileSync(at('parent/keyset-example.test'), 'utf8')).toMatch(
      /^example\.test\. 3600 IN DNSKEY 257 3 13 \S+\n$/u,
    );
  });

  it('that are wrong are named with file and line', async () => {
    await sign('--key-directory', './keys');
    const file = readdirSync(at('keys')).find((name) => name.endsWith('.private')) ?? '';
    writeFileSync(join(at('keys'), file), 'Private-key-format: v1.3\nAlgorithm: 8\n');
    const { status, errors } = await sign('--key-directory', './keys');
    expect(status).toBe(2);
    expect(relative(folder, errors)).toContain(`${file}:2: the algorithm is not ECDSAP256SHA256`);
  });

  it('of another algorithm than the one asked for are refused', async () => {
    await sign('--key-directory', './keys');
    const { status, errors } = await sign('--key-directory', './keys', '--algorithm', 'ED25519');
    expect([status, errors.includes('ECDSAP256SHA256')]).toEqual([2, true]);
  });

  it('that are all public sign nothing', async () => {
    await sign('--key-directory', './keys');
    for (const file of readdirSync(at('keys'))) if (file.endsWith('.private')) rmSync(join(at('keys'), file));
    const { status, errors } = await sign('--key-directory', './keys');
    expect([status, errors.includes('private keys are missing')]).toEqual([2, true]);
  });
});

describe('bad input ends with status 2 and one plain message', () => {
  const said = ({ status, errors }: Ending): readonly [number, string] => [
    status,
    errors.replaceAll(`${folder}/`, ''),
  ];

  it('names file, line and reason', async () => {
    writeFileSync(at('zone'), zone.replace('A 192.0.2.1', 'A 192.0.2.999'));
    const [status, errors] = said(await sign());
    expect(status).toBe(2);
    expect(errors).toMatch(/^zone:5: in the A record, .*192\.0\.2\.999.*\n$/u);
    expect(existsSync(at('signed'))).toBe(false);
  });

  it('says of which zone the file is', async () => {
    const ending = await run(['./zone', '--origin', 'other.test', '--output', './signed']);
    expect(said(ending)).toEqual([2, expect.stringMatching(/^zone:\d+: .*other\.test/u)]);
  });

  it.each([
    [['./zone'], '--output is missing'],
    [['--output', './signed'], 'the zone file is missing'],
    [['./zone', './zone', '--output', './signed'], 'is one file too many'],
    [['./zone', '--output', './s', '--nonsense'], "Unknown option '--nonsense'"],
    [['./zone', '--output', './s', '--algorithm', 'DSA'], '--algorithm DSA is unknown'],
    [['./zone', '--output', './s', '--algorithm', 'RSASHA1'], 'goes with --nsec only'],
    [
      ['./zone', '--output', './s', '--algorithm', 'ED25519', '--ksk-length', '2048'],
      '--ksk-length is for RSA keys',
    ],
    [['./zone', '--output', './s', '--zsk-length', '1025'], 'a multiple of 64'],
    [['./zone', '--output', './s', '--zsk-length', '512'], 'from 1024 to 4096'],
    [['./zone', '--output', './s', '--nsec', '--opt-out'], '--nsec does not go with'],
    [['./zone', '--output', './s', '--iterations', '2501'], 'from 0 to 2500'],
    [['./zone', '--output', './s', '--salt', 'abc'], '--salt takes pairs'],
    [['./zone', '--output', './s', '--inception', '20301301000000'], 'is no instant'],
    [['./zone', '--output', './s', '--validity', 'soon'], '--validity takes a time'],
    [['./zone', '--output', './s', '--validity', '0', '--inception', '0'], 'would end before they begin'],
    [['./zone', '--output', './s', '--origin', 'a..b'], '--origin is wrong'],
    [['./zone', '--output', './s', '--workers', '-1'], "Option '--workers' argument is ambiguous"],
  ])('%j: %s', async (parameters, message) => {
    const { status, errors } = await run(parameters);
    expect([status, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(errors).not.toMatch(/\n\s+at /u);
  });
});

describe('other failures end with status 1', () => {
  it('for a zone file that is not there', async () => {
    const { status, errors } = await run(['./none', '--output', './signed']);
    expect([status, errors]).toEqual([1, expect.stringMatching(/^ENOENT: .*none'\n$/u)]);
  });

  it('for an output that can not be written, and leaves nothing behind', async () => {
    const { status } = await run(['./zone', '--output', './no/where/signed']);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(['zone']);
  });

  it('when it is cancelled: the output is as it was', async () => {
    writeFileSync(at('signed'), 'as it was');
    const { status, errors } = await run(['./zone', '--output', './signed'], { signal: AbortSignal.abort() });
    expect([status, errors]).toEqual([1, `cancelled; ${at('signed')} is as it was\n`]);
    expect(signed()).toBe('as it was');
    expect(readdirSync(folder).toSorted()).toEqual(['signed', 'zone']);
  });
});

describe('what it tells', () => {
  it('is every option, when asked for help', async () => {
    const { status, out, errors } = await run(['--help']);
    expect([status, errors]).toEqual([0, '']);
    for (const option of ['--origin', '--output', '--key-directory', '--nsec3', '--salt', '--dsset']) {
      expect(out).toContain(option);
    }
  });

  it('is its progress, in a terminal or when asked to', async () => {
    const parameters = ['./zone', '--output', './signed', '--algorithm', '13'];
    expect((await run(parameters)).errors).toBe('');
    expect((await run(parameters, { isTTY: true })).errors).toMatch(/\rsigning 100% *\n$/u);
    expect((await run([...parameters, '--progress'])).errors).toMatch(
      /^hashing 100%\n(?:signing \d+%\n)*signing 100%\n$/u,
    );
  });

  it('is what it left out of a file of Windows, with its line', async () => {
    writeFileSync(at('zone'), `${zone}@ WINS L1 C900 ( 192.0.2.7 )\n`);
    const { status, errors } = await sign();
    expect([status, errors]).toEqual([0, expect.stringMatching(/zone:\d+: note: WINS was left out/u)]);
  });
});

it('writes a zone that reads back', async () => {
  await sign();
  expect(parseZoneFile(signed(), { origin }).kind).toBe('parsed');
});
