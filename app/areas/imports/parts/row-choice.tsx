import { NativeSelect, Text } from "@mantine/core";
import { href, useFetcher } from "react-router";
import type { Rule } from "~/domain/imports/options";
import type { DryRunPage } from "./dry-run";

type Row = DryRunPage["rows"][number];

const DOES: Record<Rule, string> = {
  skip: "Laisser tel quel",
  complete: "Compléter",
  overwrite: "Remplacer",
  create: "Créer quand même",
};

/** One row goes another way than the rule of the run: each client it may be, or a new one. */
export function RowChoice({ row, page }: { row: Row; page: DryRunPage }) {
  const fetcher = useFetcher<{ problems?: { text: string }[] }>();
  if (row.candidates.length === 0) return null;
  const rules = (["complete", "overwrite"] as const).flatMap((rule) =>
    row.candidates.map((one) => ({
      value: `${rule}:${one.id}`,
      label: `${DOES[rule]} « ${[one.title, one.city].filter(Boolean).join(", ")} »`,
    })),
  );
  const value = row.choice ? [row.choice.rule, row.choice.clientId].filter(Boolean).join(":") : "";
  const wanted = fetcher.formData?.get("choice");
  const problem = fetcher.data?.problems?.[0]?.text;
  return (
    <>
      <NativeSelect
        size="xs"
        mt={4}
        maw={360}
        aria-label={`Que faire de la ligne ${row.row}`}
        value={typeof wanted === "string" ? wanted : value}
        disabled={fetcher.state !== "idle"}
        onChange={(event) =>
          void fetcher.submit(
            { version: page.run.version, row: row.row, choice: event.currentTarget.value },
            { method: "post", action: href("/imports/:runId/ligne", { runId: page.run.id }) },
          )
        }
        data={[
          { value: "", label: row.action === "refused" ? "À vous de dire…" : "Selon la règle de l'import" },
          ...rules,
          { value: "skip", label: DOES.skip },
          { value: "create", label: DOES.create },
        ]}
      />
      {problem && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
    </>
  );
}
