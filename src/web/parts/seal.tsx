/** The house mark: a river between two banks and the stones of the ford across it. */
export function Seal() {
  return (
    <svg className="seal" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect className="seal-ground" x="2" y="2" width="60" height="60" rx="9" />
      <g className="seal-water">
        <path d="M13 21c6-5 12-5 19 0s13 5 19 0" />
        <path d="M13 44c6-5 12-5 19 0s13 5 19 0" />
      </g>
      <g className="seal-stones">
        <circle cx="18" cy="33" r="3.4" />
        <circle cx="32" cy="32.5" r="3.4" />
        <circle cx="46" cy="32" r="3.4" />
      </g>
    </svg>
  );
}
