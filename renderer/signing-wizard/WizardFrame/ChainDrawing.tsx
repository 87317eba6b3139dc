/** One box of the chain: a zone with its key. */
function Zone({ y }: { readonly y: number }) {
  return (
    <>
      <rect x="14" y={y} width="64" height="44" rx="6" />
      <circle cx="34" cy={y + 22} r="7" />
      <path d={`M41 ${y + 22}h22m-6 0v6m-8-6v5`} />
    </>
  );
}

/** The chain of trust: parent, zone and child, each vouching for the one below. Only for the eye. */
export function ChainDrawing() {
  return (
    <svg
      width="92"
      height="236"
      viewBox="0 0 92 236"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <Zone y={6} />
      <path d="M46 54v36m-7-8 7 8 7-8" />
      <Zone y={96} />
      <path d="M46 144v36m-7-8 7 8 7-8" />
      <Zone y={186} />
    </svg>
  );
}
