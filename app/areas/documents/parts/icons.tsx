/** Small outlines of the editor; always beside a word or under an accessible name. */
const Outline = ({ d, size = 16 }: { d: string; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d={d} />
  </svg>
);

export const Undo = () => <Outline d="M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7" />;
export const Redo = () => <Outline d="m10 3 3 3-3 3M13 6H6.500a3.500 3.500 0 0 0 0 7H9" />;
export const Eye = () => (
  <Outline d="M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
);
export const Plus = () => <Outline d="M8 3v10M3 8h10" />;
export const Chevron = () => <Outline d="m4 6 4 4 4-4" />;
