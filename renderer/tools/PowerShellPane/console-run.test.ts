import { describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { cancelKey } from '../../../shared/model/powershell';
import type { PowerShellPrompt, PowerShellReply } from '../../../shared/model/powershell';
import { fakeApi } from '../../testing/fake-api';
import { ConsoleRun } from './console-run';
import { longestTranscript, plainTranscript } from './transcript';

const reply = (changes: Partial<PowerShellReply> = {}): PowerShellReply => ({
  lines: [],
  prompt: null,
  cleared: false,
  ...changes,
});
const said = (text: string): PowerShellReply => reply({ lines: [{ stream: 'output', text }] });
const question: PowerShellPrompt = {
  caption: 'Confirm',
  message: 'Move the role?',
  choices: [
    { key: 'Y', label: 'Yes' },
    { key: 'N', label: 'No' },
  ],
  defaultKey: 'Y',
};

function stage() {
  const fake = fakeApi();
  fake.answer('runPowerShell', done(said('answer')));
  const run = new ConsoleRun(fake.api, 'session-1');
  const enter = (...texts: string[]): void =>
    run.enter(texts.map((text) => ({ server: 'DC1', text, columns: 80 })));
  const settled = (): Promise<void> =>
    vi.waitFor(() => expect(run.store.getState().running).toBe(false), { interval: 1 });
  const transcript = (): string => plainTranscript(run.store.getState().transcript);
  return { ...fake, run, enter, settled, transcript };
}

describe('commands', () => {
  it('run one after the other, each with its answer below it', async () => {
    const { enter, settled, transcript, callsOf, run } = stage();
    enter('one', 'two');
    expect(callsOf('runPowerShell')).toHaveLength(1);
    expect(run.store.getState().waiting).toBe(1);
    await settled();
    await vi.waitFor(() => expect(callsOf('runPowerShell')).toHaveLength(2));
    await settled();
    expect(transcript()).toBe('PS C:\\> one\nanswer\nPS C:\\> two\nanswer\n');
    expect(callsOf('runPowerShell')[0]?.argument).toEqual({
      session: 'session-1',
      server: 'DC1',
      text: 'one',
      columns: 80,
    });
  });

  it('that are empty show a prompt and run nothing', () => {
    const { enter, transcript, callsOf } = stage();
    enter('', '  ');
    expect(transcript()).toBe('PS C:\\> \nPS C:\\>   \n');
    expect(callsOf('runPowerShell')).toEqual([]);
  });

  it.each(['cls', 'Clear-Host', 'CLEAR'])('%s forgets what stands above', async (command) => {
    const { enter, settled, transcript } = stage();
    enter('one');
    await settled();
    enter(command);
    expect(transcript()).toBe('');
  });

  it('that clear the screen in a script leave what comes after', async () => {
    const { enter, settled, transcript, answer } = stage();
    answer('runPowerShell', done({ ...said('after'), cleared: true }));
    enter('cls; after');
    await settled();
    expect(transcript()).toBe('after\n');
  });

  it('that can not be run at all say why, as errors', async () => {
    const { enter, settled, run, answer } = stage();
    answer('runPowerShell', refused({ code: 'server-unknown', parameters: { server: 'DC1' } }));
    enter('one');
    await settled();
    const printed = run.store.getState().transcript.slice(1);
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatchObject({ stream: 'error', text: 'The DNS server DC1 is not known here.' });
  });

  it('that print without end push the first lines out', async () => {
    const { enter, settled, run, answer } = stage();
    const lines = Array.from({ length: longestTranscript + 10 }, (_none, index) => ({
      stream: 'output' as const,
      text: `${index}`,
    }));
    answer('runPowerShell', done(reply({ lines })));
    enter('one');
    await settled();
    expect(run.store.getState().transcript).toHaveLength(longestTranscript);
    expect(run.store.getState().transcript.at(-1)).toMatchObject({ text: `${longestTranscript + 9}` });
  });
});

describe('a question', () => {
  async function asked() {
    const console = stage();
    console.answer('runPowerShell', done(reply({ prompt: question })));
    console.answer('answerPowerShell', done(said('moved')));
    console.enter('Reset', 'next');
    await console.settled();
    console.answer('runPowerShell', done(said('answer')));
    return console;
  }

  it('is printed, and holds what was entered behind it', async () => {
    const { transcript, run, callsOf } = await asked();
    expect(transcript()).toBe('PS C:\\> Reset\n\nConfirm\nMove the role?\n');
    expect(run.store.getState().prompt).toEqual(question);
    expect(callsOf('runPowerShell')).toHaveLength(1);
  });

  it('is answered as it was typed, by the default when nothing was', async () => {
    const { run, callsOf, transcript } = await asked();
    run.answer(' n ');
    expect(callsOf('answerPowerShell')[0]?.argument).toEqual({ session: 'session-1', key: 'n' });
    await vi.waitFor(() => expect(transcript()).toContain('PS C:\\> next\nanswer'));
    expect(transcript()).toContain('[Y] Yes  [N] No  [?] Help (default is "Y"):  n \nmoved\n');
    const other = await asked();
    other.run.answer('');
    expect(other.callsOf('answerPowerShell')[0]?.argument).toMatchObject({ key: 'Y' });
  });

  it('that is asked again is not printed again', async () => {
    const { run, answer, settled, transcript } = await asked();
    answer('answerPowerShell', done(reply({ prompt: question })));
    run.answer('?');
    await settled();
    expect(transcript().match(/Move the role/gu)).toHaveLength(1);
  });

  it('is left by Ctrl+C together with what was entered behind it', async () => {
    const { run, callsOf, settled, transcript } = await asked();
    run.interrupt('');
    expect(callsOf('answerPowerShell')[0]?.argument).toMatchObject({ key: cancelKey });
    await settled();
    expect(callsOf('runPowerShell')).toHaveLength(1);
    expect(transcript()).toContain('^C');
  });
});
