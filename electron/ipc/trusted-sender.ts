/** The part of Electron's frame that tells who speaks. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/** The part of Electron's event that tells who speaks. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  /** `null` when the frame has gone since. */
  readonly senderFrame: SenderFrame | null;
}

/** Who is trusted. */
export interface TrustedSender {
  /** Is that the id of one of our own web contents? */
  readonly isOwnContents: (id: number) => boolean;
  /** Is that a URL of our own page? */
  readonly isOwnUrl: (url: string) => boolean;
}

/**
 * Answers whether a message comes from our page in the main frame of our own window.
 *
 * All three: a foreign page could be loaded into our window by a bug, and a child frame could hold foreign content.
 */
export function isTrustedSender({ isOwnContents, isOwnUrl }: TrustedSender, event: SenderEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnUrl(frame.url) && isOwnContents(event.sender.id);
}
