import { Breadcrumbs } from "@mantine/core";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { mappingShape } from "~/domain/imports/forms";
import { checkImport } from "~/operations/imports/check-import";
import { getImport, type ImportView } from "~/operations/imports/get-import";
import type { Route } from "./+types/run";
import { DryRun, DryRunActions } from "./parts/dry-run";
import { MappingForm } from "./parts/mapping-form";
import { RunResult, UndoButton } from "./parts/run-result";
import { RunStatus } from "./parts/run-status";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.run.fileName ?? "Import"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: ({ run }) => [`import:${run.id}`],
};

const SHOWN = ["create", "update", "unchanged", "refused"] as const;

export function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const show = SHOWN.find((one) => one === query.get("montrer"));
  const view: ImportView = { after: Number(query.get("suite") ?? 0) || 0, ...(show ? { show } : {}) };
  return answer(() => getImport(context.get(ctxContext), params.runId, view));
}

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    mappingShape,
    ({ version, ...choices }) => checkImport(context.get(ctxContext), params.runId, version, choices),
    () => ({ lastResult: undefined, problems: [] }),
  );

export default function ImportRun({ loaderData, actionData }: Route.ComponentProps) {
  const { run } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <Page
      back={{ href: "/imports", label: "Imports" }}
      title={run.kind === "articles" ? "Import d'articles" : "Import de clients"}
      width={loaderData.stage === "mapping" ? "narrow" : "wide"}
      detail={
        <Breadcrumbs separator="·" separatorMargin={6} style={{ flexWrap: "wrap" }}>
          <span>{run.fileName}</span>
          <span>
            {run.createdBy}, <Instant value={run.createdAt} />
          </span>
          <RunStatus status={run.status} />
        </Breadcrumbs>
      }
      actions={
        loaderData.stage === "checked" ? (
          <DryRunActions page={loaderData} />
        ) : (
          run.status === "applied" && <UndoButton runId={run.id} />
        )
      }
    >
      {loaderData.stage === "mapping" && <MappingForm page={loaderData} problems={problems} />}
      {loaderData.stage === "checked" && <DryRun page={loaderData} />}
      {loaderData.stage === "done" && <RunResult page={loaderData} />}
    </Page>
  );
}
