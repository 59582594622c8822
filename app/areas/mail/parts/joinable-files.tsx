import { Anchor, Checkbox, Stack, Text } from "@mantine/core";
import { formatBytes } from "~/domain/files/format";

export interface Joinable {
  id: string;
  name: string;
  folder: string;
  bytes: number;
  ownerKind: string;
  proposed: boolean;
}

const GROUPS: { kind: string; label: string }[] = [
  { kind: "article", label: "Notices des articles" },
  { kind: "quote", label: "Ajoutés pour cet envoi" },
  { kind: "library", label: "Bibliothèque" },
  { kind: "client", label: "Dossier du client" },
];

/** What goes with the document: its PDF always, the rest by ticking. */
export function JoinableFiles({ files, pdf, href }: { files: Joinable[]; pdf: string; href: string }) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={500} mb={6}>
        Pièces jointes
      </Text>
      <Stack gap="xs">
        <Checkbox
          checked
          readOnly
          label={
            <Anchor href={href} target="_blank">
              {pdf}
            </Anchor>
          }
          description="Toujours joint"
        />
        {GROUPS.map(({ kind, label }) => {
          const own = files.filter((file) => file.ownerKind === kind);
          if (own.length === 0) return null;
          return (
            <Stack key={kind} gap={6} mt={4}>
              <Text size="xs" c="dimmed">
                {label}
              </Text>
              {own.map((file) => (
                <Checkbox
                  key={file.id}
                  name="files"
                  value={file.id}
                  defaultChecked={file.proposed}
                  label={`${file.name} (${formatBytes(file.bytes)})`}
                />
              ))}
            </Stack>
          );
        })}
      </Stack>
    </fieldset>
  );
}
