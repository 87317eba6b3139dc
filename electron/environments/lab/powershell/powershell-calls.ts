import type { CallArgument, CallResult } from '../../../../shared/contract/calls';
import { done, refused } from '../../../../shared/contract/outcome';
import type { Outcome } from '../../../../shared/contract/outcome';
import { cancelKey } from '../../../../shared/model/powershell';
import { findServer } from '../../../engine/forest/lookup';
import type { EnvironmentCalls } from '../../dns-environment';
import type { Lab } from '../lab';
import { ConsoleSession } from './console-session';
import { ConsoleSessions } from './console-sessions';
import { createLabPort } from './lab-port';

/** PowerShell on the lab's servers, for the pane. */
export function createPowerShellCalls(
  lab: Lab,
): EnvironmentCalls<'runPowerShell' | 'answerPowerShell' | 'completePowerShell'> {
  const open = (local: string): ConsoleSession =>
    new ConsoleSession({
      port: createLabPort({ lab, local }),
      localServer: local,
      utcOffsetMinutes: -new Date(lab.now).getTimezoneOffset(),
    });
  const sessions = new ConsoleSessions(open, lab.parts.clock.now);
  return {
    runPowerShell: (argument) => run(lab, sessions, argument),
    answerPowerShell: (argument) => answerQuestion(sessions, argument),
    completePowerShell: (argument) => complete(lab, sessions, argument),
  };
}

function sessionOn(
  lab: Lab,
  sessions: ConsoleSessions,
  { session, server }: { readonly session: string; readonly server: string },
): Outcome<ConsoleSession> {
  const local = findServer(lab.world, server);
  if (local === null) return refused({ code: 'server-unknown', parameters: { server } });
  return done(sessions.obtain(session, local.name));
}

function busy(session: string): Outcome<never> {
  return refused({ code: 'session-busy', parameters: { session } });
}

async function run(
  lab: Lab,
  sessions: ConsoleSessions,
  argument: CallArgument<'runPowerShell'>,
): Promise<Outcome<CallResult<'runPowerShell'>>> {
  const session = sessionOn(lab, sessions, argument);
  if (session.kind === 'refused') return session;
  if (session.value.isBusy) return busy(argument.session);
  return done(await session.value.run(argument.text, argument.columns));
}

async function answerQuestion(
  sessions: ConsoleSessions,
  { session: name, key }: CallArgument<'answerPowerShell'>,
): Promise<Outcome<CallResult<'answerPowerShell'>>> {
  const session = sessions.find(name);
  if (!session?.isWaiting) return busy(name);
  return done(await session.answer(key === cancelKey ? null : key));
}

async function complete(
  lab: Lab,
  sessions: ConsoleSessions,
  argument: CallArgument<'completePowerShell'>,
): Promise<Outcome<CallResult<'completePowerShell'>>> {
  const session = sessionOn(lab, sessions, argument);
  if (session.kind === 'refused') return session;
  const { replaceFrom, replaceTo, candidates } = await session.value.complete(argument.text, argument.cursor);
  return done({ replaceFrom, replaceTo, candidates: candidates.map(({ text }) => text) });
}
