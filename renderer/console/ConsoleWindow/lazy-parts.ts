import { lazy } from 'react';

const loadContextMenu = () => import('../ContextMenu/ContextMenu');
const loadConsoleDialog = () => import('../dialogs/ConsoleDialog');
const loadDnssecProperties = () => import('../../dnssec/DnssecPropertiesDialog/DnssecPropertiesDialog');

/** The context menu, read when the first one opens: nothing of it is needed to see the console. */
export const ContextMenu = lazy(async () => ({ default: (await loadContextMenu()).ContextMenu }));

/** The dialogs of the console. */
export const ConsoleDialog = lazy(async () => ({ default: (await loadConsoleDialog()).ConsoleDialog }));

/** The DNSSEC properties of a zone. */
export const DnssecPropertiesDialog = lazy(async () => ({
  default: (await loadDnssecProperties()).DnssecPropertiesDialog,
}));

const firstSigns = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Reads menus and dialogs in a quiet moment after the user's first sign of life.
 *
 * Then they open at once; and a console that nobody has touched yet costs no memory for them. Answers how to stop it.
 */
export function readAheadWhenUsed(): () => void {
  const controller = new AbortController();
  const begin = (): void => {
    controller.abort();
    requestIdleCallback(() => {
      void Promise.all([loadContextMenu(), loadConsoleDialog(), loadDnssecProperties()]);
    });
  };
  for (const sign of firstSigns) {
    window.addEventListener(sign, begin, { signal: controller.signal, capture: true, passive: true });
  }
  return () => controller.abort();
}
