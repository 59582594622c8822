import { Group, Skeleton, Stack } from "@mantine/core";

/** Skeletons are shaped like what comes; one for each shape of page. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Stack gap={11} aria-hidden>
      {Array.from({ length: rows }, (_, i) => (
        <Group key={i} gap="lg" wrap="nowrap">
          <Skeleton height={14} width={`${26 + ((i * 7) % 12)}%`} />
          <Skeleton height={14} width="12%" />
          <Skeleton height={14} width="14%" />
          <Skeleton height={14} width="10%" ml="auto" />
        </Group>
      ))}
    </Stack>
  );
}

/** A record: its facts, then its sections. */
export function FileSkeleton() {
  return (
    <Stack gap="lg" aria-hidden>
      <Group gap="xl">
        {[120, 90, 150, 100].map((width) => (
          <Stack key={width} gap={6}>
            <Skeleton height={10} width={60} />
            <Skeleton height={14} width={width} />
          </Stack>
        ))}
      </Group>
      <Skeleton height={1} />
      <ListSkeleton rows={4} />
    </Stack>
  );
}

/** A form: labels above their fields. */
export function FormSkeleton({ fields = 5 }: { fields?: number }) {
  return (
    <Stack gap="md" aria-hidden maw="46rem">
      {Array.from({ length: fields }, (_, i) => (
        <Stack key={i} gap={6}>
          <Skeleton height={12} width={110} />
          <Skeleton height={36} />
        </Stack>
      ))}
    </Stack>
  );
}
