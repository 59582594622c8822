import { Skeleton, Stack } from "@mantine/core";

/** Skeletons are shaped like what comes. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Stack gap={10} aria-hidden>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} height={24} />
      ))}
    </Stack>
  );
}
