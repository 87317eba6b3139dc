import { app, screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import path from 'node:path';
import { defaultSize, fitToScreens, readWindowState } from './window-state';
import type { WindowState } from './window-state';

/** Milliseconds without a further move after which the place is saved, so that a crash does not forget it. */
const settleTime = 500;

const stateFile = (): string => path.join(app.getPath('userData'), 'window-state.json');

/** How a new window opens. */
export interface Placement {
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
}

/** The remembered place, corrected for the screens of today; the default size when there is none. */
export function rememberedPlacement(): Placement {
  const state = readWindowState(stateFile());
  if (!state) return { bounds: defaultSize, maximized: false };
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const workAreas = [primary, ...others].map(({ workArea }) => workArea);
  return { bounds: fitToScreens(state.bounds, workAreas), maximized: state.maximized };
}

/** Loaded at the first save, because a start does not need it. */
async function save(state: WindowState): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(stateFile(), JSON.stringify(state));
}

/** Saves the window's place when it has come to rest. */
export function rememberPlacement(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const saveNow = (): void => {
    clearTimeout(timer);
    if (window.isMinimized()) return;
    const state = { version: 1, bounds: window.getNormalBounds(), maximized: window.isMaximized() } as const;
    // A full or read-only disk costs the remembered place, nothing else.
    save(state).catch(() => undefined);
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, settleTime);
  };
  window.on('resize', saveSoon).on('move', saveSoon).on('maximize', saveSoon).on('unmaximize', saveSoon);
  window.on('close', saveNow);
}
