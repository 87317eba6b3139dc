import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ViewState } from '../../../shared/model/view-state';
import type { Handlers } from '../handler';

/** What the console's own calls need of the system. */
export interface ConsolePorts {
  readonly loadView: () => Promise<ViewState>;
  readonly saveView: (view: ViewState) => Promise<void>;
  /** Lets the user choose a file to write; `null` where the user cancelled. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

/** The calls about the console itself: what it looked like, and lists written to files. */
export function createConsoleHandlers(
  ports: ConsolePorts,
): Pick<Handlers, 'exportList' | 'loadView' | 'saveView'> {
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
    exportList: async ({ suggestedName, text }) => {
      const path = await ports.chooseFile(suggestedName);
      return path === null ? done(null) : writeList(ports, path, text);
    },
  };
}

async function writeList(
  ports: ConsolePorts,
  path: string,
  text: string,
): Promise<Outcome<{ readonly path: string }>> {
  try {
    await ports.writeText(path, text);
    return done({ path });
  } catch (error) {
    return refused({ code: 'file-not-written', parameters: { path, reason: messageOf(error) } });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
