import { lazy } from 'react';

const loadContextMenu = () => import('../ContextMenu/ContextMenu');
const loadConsoleDialog = () => import('../dialogs/ConsoleDialog');
const loadDnssecProperties = () => import('../../dnssec/DnssecPropertiesDialog/DnssecPropertiesDialog');

const loadZoneDialogs = () => import('../../zone-dialogs/ZoneDialogView');

/** The context menu, read when the first one opens: nothing of it is needed to see the console. */
export const ContextMenu = lazy(async () => ({ default: (await loadContextMenu()).ContextMenu }));

/** The dialogs of the console. */
export const ConsoleDialog = lazy(async () => ({ default: (await loadConsoleDialog()).ConsoleDialog }));

/** The page of a tool. */
export const ToolView = lazy(async () => ({ default: (await import('../../tools/ToolView')).ToolView }));

/** PowerShell, docked at the bottom. */
export const PowerShellDock = lazy(async () => ({
  default: (await import('../../tools/PowerShellDock')).PowerShellDock,
}));

/** The DNSSEC properties of a zone. */
export const DnssecPropertiesDialog = lazy(async () => ({
  default: (await loadDnssecProperties()).DnssecPropertiesDialog,
}));

/** The dialogs that change zones, records and trust anchors. */
export const ZoneDialogView = lazy(async () => ({ default: (await loadZoneDialogs()).ZoneDialogView }));

/** The Zone Signing Wizard. */
export const SigningWizard = lazy(async () => ({
  default: (await import('../../signing-wizard/SigningWizard/SigningWizard')).SigningWizard,
}));

/** `Unsign zone`. */
export const UnsignWizard = lazy(async () => ({
  default: (await import('../../signing-wizard/UnsignWizard/UnsignWizard')).UnsignWizard,
}));

/** Everything one can do, and everywhere one can go. */
export const CommandPalette = lazy(async () => ({
  default: (await import('../../palette/CommandPalette')).CommandPalette,
}));

/** All keys. */
export const KeysSheet = lazy(async () => ({
  default: (await import('../../keyboard/KeysSheet')).KeysSheet,
}));

/** How the program looks. */
export const SettingsSheet = lazy(async () => ({
  default: (await import('../../settings/SettingsSheet')).SettingsSheet,
}));

/** The search field of the list. */
export const SearchBar = lazy(async () => ({
  default: (await import('../SearchBar/SearchBar')).SearchBar,
}));

const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** Milliseconds without a sign after which the hand rests; reading takes the window's time for a moment. */
const rest = 400;

/**
 * Reads menus and dialogs when the user's hand rests for the first time.
 *
 * Then they open at once; no movement is disturbed by it; and a console that nobody has touched yet costs no memory
 * for them. Answers how to stop it.
 */
export function readAheadWhenUsed(): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    controller.abort();
    requestIdleCallback(() => {
      void Promise.all([loadContextMenu(), loadConsoleDialog(), loadDnssecProperties(), loadZoneDialogs()]);
    });
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, rest);
  };
  for (const sign of signs) {
    window.addEventListener(sign, wait, { signal: controller.signal, capture: true, passive: true });
  }
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
