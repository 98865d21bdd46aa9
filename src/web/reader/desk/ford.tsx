/** The ford of the service's name, drawn under an untouched desk: water, and stones across it. */
export function Ford() {
  return (
    <svg className="ford" viewBox="0 0 720 190" aria-hidden="true" focusable="false">
      <g className="ford-water">
        <path d="M0 34c60-16 118-16 178 0s118 16 178 0 118-16 178 0 126 16 186 0" />
        <path d="M36 66c58-14 112-14 170 0s112 14 170 0 112-14 170 0 100 12 146 2" />
        <path d="M0 98c62-15 120-15 182 0s120 15 182 0 120-15 182 0 118 14 174 1" />
        <path d="M58 130c54-12 104-12 158 0s104 12 158 0 104-12 158 0 80 10 118 2" />
        <path d="M0 162c60-14 118-14 178 0s118 14 178 0 118-14 178 0 126 14 186 0" />
      </g>
      <g className="ford-stones">
        <ellipse cx="238" cy="164" rx="25" ry="9" />
        <ellipse cx="309" cy="132" rx="22" ry="8" />
        <ellipse cx="372" cy="102" rx="19" ry="7" />
        <ellipse cx="431" cy="71" rx="16" ry="6" />
        <ellipse cx="482" cy="42" rx="13" ry="5" />
      </g>
    </svg>
  );
}
