/** The sign of Aplomb: a plumb line, thin and steady, with its weight. */
export function Sign({ size = 24, title }: { size?: number; title?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      role={title ? "img" : undefined}
      aria-hidden={title ? undefined : true}
    >
      {title && <title>{title}</title>}
      <path d="M16 2v17" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M11 19h10l-1.4 5L16 30l-3.6-6L11 19Z" fill="var(--mantine-color-copper-6, #c2611f)" />
      <path d="M9.5 19h13" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
