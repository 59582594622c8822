import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { unbroken } from "./french";

/** An empty list says what it is for and offers the first step. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={56} px="md" ta="center">
      <Title order={2}>{unbroken(title)}</Title>
      <Text c="dimmed" maw={440}>
        {unbroken(text)}
      </Text>
      {action}
    </Stack>
  );
}
