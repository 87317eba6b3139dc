import type { DesktopApi } from '../shared/contract/desktop-api';

declare global {
  interface Window {
    /** Exposed by the preload script. */
    readonly dnsManager: DesktopApi;
  }
}

/**
 * The main process, verb by verb.
 *
 * The only place in the renderer that touches `window.dnsManager`.
 */
export const api: DesktopApi = window.dnsManager;
