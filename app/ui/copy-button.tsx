import { ActionIcon, Tooltip } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Outline } from "./outline";

/** Copies a text: a number, a link, a postal address. `label` names it: "Copier le lien". */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const { copy, copied } = useClipboard({ timeout: 1500 });
  return (
    <Tooltip label={copied ? "Copié" : label}>
      <ActionIcon onClick={() => copy(value)} aria-label={copied ? "Copié" : label} c="dimmed">
        <Outline size={17} path={copied ? "M5 12.5l4.5 4.5L19 7.5" : "M9 9h10v11H9zM5 15V4h10v1.5"} />
      </ActionIcon>
    </Tooltip>
  );
}
