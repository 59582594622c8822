import { redirect, useRouteLoaderData } from "react-router";
import { answer, opened } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import type { loader as frameLoader } from "~/app/shell/staff";
import { getReport } from "~/operations/scenarios/get-report";
import type { Route } from "./+types/filling";
import { Filler } from "./parts/filler";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.report.title ?? "Rapport"} · Aplomb` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  await opened(context.get(ctxContext), "report.write");
  const view = await answer(() => getReport(context.get(ctxContext), params.reportId));
  if (view.report.finishedAt !== null || view.report.binnedAt !== null)
    throw redirect(`/rapports/${params.reportId}`);
  return view;
}

/** A report that is being filled, on a phone first. */
export default function Filling({ loaderData }: Route.ComponentProps) {
  const frame = useRouteLoaderData<typeof frameLoader>("shell/staff");
  return <Filler key={loaderData.report.id} view={loaderData} userId={frame?.viewer.id ?? ""} />;
}
