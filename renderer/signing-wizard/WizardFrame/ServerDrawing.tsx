import type { ReactNode } from 'react';

/** What stands beside the server in the drawing of a page. */
export type DrawingSubject =
  'options' | 'key-master' | 'ksk' | 'zsk' | 'denial' | 'anchor' | 'clock' | 'signature';

/** Each in the lower right quarter of a square of 48, in lines. */
const subjects: Readonly<Record<DrawingSubject, ReactNode>> = {
  options: <path d="M28 30h3m3 0h10M28 36h3m3 0h10M28 42h3m3 0h10" />,
  'key-master': <path d="m36 27 2.6 5.4 5.9.7-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.7z" />,
  ksk: (
    <>
      <circle cx="32" cy="36" r="5" />
      <path d="M37 36h9m-3 0v4m-3-4v3M32 36h.01" />
    </>
  ),
  zsk: (
    <>
      <path d="M29 27h10l5 5v13H29z" />
      <circle cx="34" cy="38" r="2.5" />
      <path d="M36.5 38h5m-2 0v2.5" />
    </>
  ),
  denial: (
    <>
      <circle cx="36" cy="36" r="8.5" />
      <path d="m30 42 12-12" />
    </>
  ),
  anchor: (
    <>
      <circle cx="36" cy="29" r="2.5" />
      <path d="M36 31.5V45m-5-9h10M28 38c0 4 4 7 8 7s8-3 8-7" />
    </>
  ),
  clock: (
    <>
      <circle cx="36" cy="36" r="8.5" />
      <path d="M36 31v5l4 2.5" />
    </>
  ),
  signature: (
    <>
      <path d="M28 44h17" />
      <path d="m29 40 1-4 9-9 3 3-9 9z" />
    </>
  ),
};

/** A DNS server and what the page is about; only for the eye. */
export function ServerDrawing({ subject }: { readonly subject: DrawingSubject }) {
  return (
    <svg
      width="48"
      height="48"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M24 44H6V4h22v18M11 11h12M11 17h12" />
      <path d="M11 38h.01" strokeWidth="3" />
      {subjects[subject]}
    </svg>
  );
}
