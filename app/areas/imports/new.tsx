import { Anchor, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { Form, href, Link, redirect, useNavigation, useSearchParams, useSubmit } from "react-router";
import { act, answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { FormProblems } from "~/app/ui/form/problems";
import { Page } from "~/app/ui/page";
import { MAX_FILE_BYTES } from "~/domain/imports/sheet";
import { listImports } from "~/operations/imports/list-imports";
import { startImport } from "~/operations/imports/start-import";
import type { Route } from "./+types/new";
import classes from "./parts/drop.module.css";

const TOO_BIG = `Ce fichier dépasse ${MAX_FILE_BYTES / 1024 / 1024} Mo : coupez-le en plusieurs.`;

export const meta: Route.MetaFunction = () => [{ title: "Importer un fichier · Aplomb" }];

/** Asks the right before the page shows. */
export const loader = async ({ context }: Route.LoaderArgs) => {
  await answer(() => listImports(context.get(ctxContext)));
  return null;
};

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const file = form.get("file");
  const given = file instanceof File ? file : new File([], "");
  const bytes =
    given.size > MAX_FILE_BYTES
      ? new Uint8Array(MAX_FILE_BYTES + 1)
      : new Uint8Array(await given.arrayBuffer());
  return act(
    () =>
      startImport(context.get(ctxContext), form.get("type") === "clients" ? "clients" : "articles", {
        name: given.name || "fichier",
        contentType: given.type || "application/octet-stream",
        bytes,
      }),
    ({ id }) => redirect(href("/imports/:runId", { runId: id })),
  );
}

export default function NewImport({ actionData }: Route.ComponentProps) {
  const [params] = useSearchParams();
  const [type, setType] = useState(params.get("type") === "clients" ? "clients" : "articles");
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const [tooBig, setTooBig] = useState(false);
  const problems = actionData && "problems" in actionData ? actionData.problems : [];
  return (
    <Page
      title="Importer un fichier"
      width="narrow"
      actions={
        <Button component={Link} to={href("/imports")} variant="default">
          Imports passés
        </Button>
      }
      detail="CSV ou Excel. Rien n'est écrit avant que vous ayez relu l'essai."
    >
      <Form method="post" encType="multipart/form-data">
        <FormProblems messages={tooBig ? [TOO_BIG] : problems.map((problem) => problem.text)} />
        <SegmentedControl
          name="type"
          aria-label="Que contient le fichier ?"
          value={type}
          onChange={setType}
          data={[
            { value: "articles", label: "Des articles" },
            { value: "clients", label: "Des clients" },
          ]}
          mb="md"
        />
        <label className={classes.drop}>
          <span>
            <b>{busy ? "Lecture du fichier…" : "Déposez votre fichier ici, ou cliquez pour le choisir"}</b>
            <Text span size="sm" c="dimmed" display="block">
              La première ligne nomme les colonnes, dans l'ordre que vous voulez. 10 Mo et 200 000 lignes au
              plus.
            </Text>
          </span>
          <input
            type="file"
            name="file"
            required
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-label="Fichier à importer"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // Said before it travels: the door does not even read what is heavier.
              setTooBig(file !== undefined && file.size > MAX_FILE_BYTES);
              if (file && file.size <= MAX_FILE_BYTES) void submit(event.currentTarget.form);
            }}
          />
        </label>
        <Group justify="space-between" mt="md">
          <Text size="sm" c="dimmed">
            Pas de fichier sous la main ? Partez d'un modèle :{" "}
            <Anchor underline="always" href={href("/imports/modeles/:model", { model: `${type}.xlsx` })}>
              Excel
            </Anchor>{" "}
            ou{" "}
            <Anchor underline="always" href={href("/imports/modeles/:model", { model: `${type}.csv` })}>
              CSV
            </Anchor>
            .
          </Text>
          <Button type="submit" loading={busy}>
            Lire le fichier
          </Button>
        </Group>
      </Form>
    </Page>
  );
}
