import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callChannel, callNames } from '../../shared/contract/call-names';
import type { CallName } from '../../shared/contract/call-names';
import type { Outcome } from '../../shared/contract/outcome';
import { emptyViewState } from '../../shared/model/empty-view-state';
import type { World } from '../engine/forest/world';
import { zoneCopy } from '../engine/forest/zone-copy';
import type { LabEnvironment } from '../environments/lab/lab-environment';
import { createTestLab, untilKeysAreMade } from '../environments/lab/testing/test-lab';
import { registerCalls } from './call-door';
import { createHandlers } from './create-handlers';
import type { SenderEvent } from './trusted-sender';
import { isTrustedSender } from './trusted-sender';
import { hostileNames, wrongTypes } from './testing/hostile-values';
import { namingFields, sampleArguments } from './testing/sample-arguments';

const ownFrame = { url: 'app://dns-manager/index.html', parent: null };
const ownWindow: SenderEvent = { sender: { id: 1 }, senderFrame: ownFrame };

const foreignSenders: readonly (readonly [string, SenderEvent])[] = [
  ['another window', { sender: { id: 2 }, senderFrame: ownFrame }],
  ['a child frame', { sender: { id: 1 }, senderFrame: { ...ownFrame, parent: ownFrame } }],
  [
    'a foreign page',
    { sender: { id: 1 }, senderFrame: { url: 'https://dns-manager/index.html', parent: null } },
  ],
  [
    'a page with our name in front',
    { sender: { id: 1 }, senderFrame: { url: 'app://dns-manager.evil/', parent: null } },
  ],
  ['a frame that has gone', { sender: { id: 1 }, senderFrame: null }],
];

/** Places where a value of that list is no mistake. */
const sound = new Set([
  'moveKeyMaster.reason: null',
  'signZone.reason: null',
  'changeDnssecProperties.reason: null',
  'readSigningParameters.keyMaster: null',
  'performZoneSigning.reason: null',
  'deleteZone.reason: null',
  'changeRecords.reason: null',
  'startRollover.reason: null',
  'stepRollover.reason: null',
  'publishDelegation.reason: null',
  'readHistory.zone: null',
  'replicateNow.server: null',
  'saveView.selectedNode: null',
  'saveView.treeWidth: null',
  'saveView.expandedNodes: an array in place of its item',
]);

/** Fields that may be missing. */
const optional = new Set([
  'verifyZone.work',
  'advanceTime.work',
  'exportZone.work',
  'saveView.onlyAtRisk',
  'saveView.searches',
]);

/** Sound arguments that the lab, as it is then, has to turn down: the key that begins to roll waits for its successor. */
const turnedDown: Readonly<Partial<Record<CallName, string>>> = { stepRollover: 'rollover-not-pokeable' };

/** The GUID of a zone's first signing key, which no two labs need have in common. */
function aKeyOf({ world }: LabEnvironment, { zone }: { readonly zone: string }): string {
  return zoneCopy(world, 'DC1', zone)?.descriptors[0]?.guid ?? '';
}

type Send = (name: CallName, event: SenderEvent, ...received: unknown[]) => Promise<Outcome<unknown>>;

describe('the door', () => {
  let folder: string;
  let lab: LabEnvironment;
  let send: Send;
  let before: { readonly world: World; readonly text: string };
  const written: string[] = [];
  const exceptions: unknown[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    lab = createTestLab({ folder });
    lab.start();
    await untilKeysAreMade(lab);
    send = openDoor(lab);
    before = { world: lab.world, text: JSON.stringify(lab.world) };
  });
  afterAll(async () => {
    await lab.close();
    rmSync(folder, { recursive: true });
  });

  function openDoor(environment: LabEnvironment): Send {
    const listeners = new Map<
      string,
      (event: SenderEvent, ...received: unknown[]) => Promise<Outcome<unknown>>
    >();
    const note = (what: string) => () => {
      written.push(what);
      return Promise.resolve();
    };
    registerCalls<SenderEvent>({
      receiver: { handle: (channel, listener) => void listeners.set(channel, listener) },
      isTrustedSender: (event) =>
        isTrustedSender(
          { isOwnContents: (id) => id === 1, isOwnUrl: (url) => url.startsWith('app://dns-manager/') },
          event,
        ),
      onException: (_call, _reference, error) => exceptions.push(error),
      handlers: createHandlers({
        environment,
        versions: { version: '0', electron: '0' },
        sendEvent: () => undefined,
        console: {
          loadView: () => Promise.resolve(emptyViewState),
          saveView: note('view'),
          setAppearance: () => void written.push('appearance'),
          chooseFile: () => Promise.resolve('/list.txt'),
          writeText: note('list'),
        },
      }),
    });
    return (name, event, ...received) => {
      const listener = listeners.get(callChannel(name));
      if (listener === undefined) throw new Error(`Nobody listens to ${name}`);
      return listener(event, ...received);
    };
  }

  /** Refused with a problem that is no bug, and nothing anywhere has changed. */
  async function expectRefusal(answer: Promise<Outcome<unknown>>, code?: string): Promise<void> {
    const outcome = await answer;
    const problem = outcome.kind === 'refused' ? outcome.problem.code : 'none';
    expect(problem).toMatch(code ?? /^(?!none|unexpected)/u);
    expect(exceptions).toEqual([]);
    expect(written).toEqual([]);
    expect(lab.world).toBe(before.world);
  }

  describe.each(callNames)('%s', (name) => {
    const sample = sampleArguments[name];
    const valid = sample === undefined ? [] : [sample];

    it.each(foreignSenders)('is refused to %s, with whatever argument', async (_sender, event) => {
      await expectRefusal(send(name, event, ...valid), 'foreign-sender');
      await expectRefusal(send(name, event, { malformed: true }), 'foreign-sender');
    });

    it.each(wrongTypes)('does not take $name as its argument', async ({ value }) => {
      await expectRefusal(send(name, ownWindow, value), 'invalid-argument');
    });

    it('takes one argument at most', async () => {
      await expectRefusal(send(name, ownWindow, sample, sample), 'invalid-argument');
      await expectRefusal(send(name, ownWindow, sample, undefined), 'invalid-argument');
    });

    if (sample === undefined) {
      it('takes no argument', async () => {
        await expectRefusal(send(name, ownWindow, {}), 'invalid-argument');
        await expectRefusal(send(name, ownWindow, 'DC1'), 'invalid-argument');
      });
      return;
    }

    it('needs an argument', async () => {
      await expectRefusal(send(name, ownWindow), 'invalid-argument');
    });

    it('takes no field that it does not know', async () => {
      await expectRefusal(send(name, ownWindow, { ...sample, admin: true }), 'invalid-argument');
      const polluted: unknown = JSON.parse(
        JSON.stringify(sample).replace('{', '{"__proto__":{"admin":true},'),
      );
      await expectRefusal(send(name, ownWindow, polluted), 'invalid-argument');
      await expectRefusal(send(name, ownWindow, { ...sample, constructor: 1 }), 'invalid-argument');
    });

    const needed = Object.keys(sample).filter((field) => !optional.has(`${name}.${field}`));
    it.each(needed)('needs its field %s', async (field) => {
      const incomplete = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== field));
      await expectRefusal(send(name, ownWindow, incomplete), 'invalid-argument');
    });

    it.each(Object.keys(sample))('refuses every wrong type in its field %s', async (field) => {
      for (const { name: kind, value } of wrongTypes) {
        if (sound.has(`${name}.${field}: ${kind}`)) continue;
        await expectRefusal(send(name, ownWindow, { ...sample, [field]: value }), 'invalid-argument');
      }
    });

    const naming = namingFields[name];
    if (naming === undefined) return;
    it('refuses every hostile name', async () => {
      for (const field of naming) {
        for (const { value } of hostileNames) {
          await expectRefusal(send(name, ownWindow, { ...sample, [field]: value }));
        }
      }
    });
  });

  it('refuses hostile names of files and searches', async () => {
    const { exportList, cancelSearch, findCandidates } = sampleArguments;
    for (const suggestedName of [
      '',
      '../list.txt',
      'a/b',
      'C:\\list.txt',
      'list\u0000.txt',
      'a'.repeat(256),
    ]) {
      await expectRefusal(
        send('exportList', ownWindow, { ...exportList, suggestedName }),
        'invalid-argument',
      );
    }
    for (const search of ['', 'a b', '../1', '__proto__', 'x'.repeat(65), 'a\n']) {
      await expectRefusal(send('cancelWork', ownWindow, { work: search }), 'invalid-argument');
      await expectRefusal(send('cancelSearch', ownWindow, { ...cancelSearch, search }), 'invalid-argument');
      await expectRefusal(
        send('findCandidates', ownWindow, { ...findCandidates, search }),
        'invalid-argument',
      );
    }
  });

  it.each([
    'no zone at all',
    '',
    '\u0000',
    '@ IN SOA ('.repeat(10_000),
    '$INCLUDE /etc/passwd',
    '(\n'.repeat(100_000),
  ])('refuses a zone file that is none', async (text) => {
    await expectRefusal(
      send('importZone', ownWindow, { ...sampleArguments.importZone, text }),
      'zone-file-invalid',
    );
  });

  // Last, because it changes the world: proves that the refusals above were owed to the arguments alone.
  it('has changed nothing so far, and answers every call with a sound argument', async () => {
    expect(JSON.stringify(lab.world)).toBe(before.text);
    for (const name of callNames) {
      const sample = sampleArguments[name];
      const argument =
        sample !== undefined && 'guid' in sample ? { ...sample, guid: aKeyOf(lab, sample) } : sample;
      const outcome = await send(name, ownWindow, ...(argument === undefined ? [] : [argument]));
      const code = turnedDown[name];
      const expected = code === undefined ? { kind: 'done' } : { kind: 'refused', problem: { code } };
      expect({ name, outcome }).toMatchObject({ name, outcome: expected });
    }
    expect(lab.world.revision).toBeGreaterThan(before.world.revision);
    expect(written).toEqual(['list', 'list', 'view', 'appearance']);
  });
});
