import { Box, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useNavigate, useRouteLoaderData } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { unbroken } from "./french";
import classes from "./page.module.css";
import { hasTypedWords } from "./typed-words";

interface PageProps {
  title: ReactNode;
  /** A line under the title: state, client, day. */
  detail?: ReactNode;
  /** The page's own actions, the main one last; on a phone they stand at the bottom within the thumb's reach. */
  actions?: ReactNode;
  /** Where this record lives, shown above the title where one could get lost; Escape goes there. */
  back?: { href: string; label: string };
  children: ReactNode;
  /** Narrow pages are for reading and forms. */
  width?: "narrow" | "wide";
  /** The record that the page shows, as the journal names it: those who may read it find its history at the foot. */
  record?: { kind: string; id: string };
}

/** Title at the left, the page's actions at the right, content below. */
export function Page({ title, detail, actions, back, children, width = "wide", record }: PageProps) {
  const navigate = useNavigate();
  useKeys(
    back
      ? [
          {
            keys: "Escape",
            label: `Revenir : ${back.label}`,
            // Escape never throws away what somebody wrote.
            run: () => {
              if (!hasTypedWords()) void navigate(back.href);
            },
          },
        ]
      : [],
  );
  return (
    <Box className={classes.page} data-width={width}>
      <Group
        component="header"
        justify="space-between"
        align="flex-start"
        gap="md"
        className={classes.header}
      >
        <Stack gap={2} miw={0} align="flex-start">
          {back && (
            <Link to={back.href} className={classes.back} prefetch="intent" data-screen-only>
              <span aria-hidden>←</span> {back.label}
            </Link>
          )}
          <Title order={1} tabIndex={-1} style={{ overflowWrap: "anywhere" }}>
            {title}
          </Title>
          {detail && (
            <Text component="div" c="dimmed" className={classes.detail ?? ""}>
              {typeof detail === "string" ? unbroken(detail) : detail}
            </Text>
          )}
        </Stack>
        {actions && (
          <Group gap="xs" className={classes.actions} data-screen-only>
            {actions}
          </Group>
        )}
      </Group>
      {children}
      {record && <RecordHistory {...record} />}
    </Box>
  );
}

function RecordHistory({ kind, id }: { kind: string; id: string }) {
  const frame = useRouteLoaderData<{ permissions: string[] }>("shell/staff");
  if (!frame?.permissions.includes("audit.read")) return null;
  return (
    <Text size="sm" mt="xl" data-screen-only>
      <Link to={`/reglages/journal?quoi=${kind}&fiche=${id}`}>Historique des modifications</Link>
    </Text>
  );
}

/** A part of a page: a quiet heading, hairline above, no box. */
export function Section({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>{title}</Title>
        {actions && (
          <Group gap="xs" data-screen-only>
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </section>
  );
}

/** Pairs of label and value; pairs without value are left out. */
export function Facts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
