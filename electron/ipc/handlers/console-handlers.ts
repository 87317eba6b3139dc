import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ViewState } from '../../../shared/model/view-state';
import type { DnsEnvironment, ProposedFile } from '../../environments/dns-environment';
import type { Handlers } from '../handler';
import type { LongWork } from '../long-work';

/** What the console's own calls need of the system. */
export interface ConsolePorts {
  readonly loadView: () => Promise<ViewState>;
  readonly saveView: (view: ViewState) => Promise<void>;
  /** Colours and zooms every window, at once. */
  readonly setAppearance: (appearance: CallArgument<'setAppearance'>) => void;
  /** Lets the user choose a file to write; `null` where the user cancelled. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** @param isSecret for the user alone to read */
  readonly writeText: (path: string, text: string, isSecret: boolean) => Promise<void>;
}

/** The calls about the console itself: what it looked like, and lists written to files. */
export function createConsoleHandlers(
  ports: ConsolePorts,
  environment: Pick<DnsEnvironment, 'zoneFile'>,
  longWork: LongWork,
): Pick<Handlers, 'exportZone' | 'exportList' | 'loadView' | 'saveView' | 'setAppearance'> {
  return {
    loadView: async () => done(await ports.loadView()),
    saveView: async (view) => {
      try {
        await ports.saveView(view);
        return done(null);
      } catch (error) {
        return refused({ code: 'state-not-saved', parameters: { reason: messageOf(error) } });
      }
    },
    setAppearance: (appearance) => {
      ports.setAppearance(appearance);
      return Promise.resolve(done(null));
    },
    exportZone: async ({ work, ...argument }) => {
      const file = await longWork.run(work, (listener) => environment.zoneFile(argument, listener));
      return file.kind === 'refused' ? file : writeChosen(ports, file.value);
    },
    exportList: ({ suggestedName, text }) =>
      writeChosen(ports, { name: suggestedName, text, isSecret: false }),
  };
}

async function writeChosen(
  ports: ConsolePorts,
  { name, text, isSecret }: ProposedFile,
): Promise<Outcome<{ readonly path: string } | null>> {
  const path = await ports.chooseFile(name);
  if (path === null) return done(null);
  try {
    await ports.writeText(path, text, isSecret);
    return done({ path });
  } catch (error) {
    return refused({ code: 'file-not-written', parameters: { path, reason: messageOf(error) } });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
