import { redirect, useOutletContext } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { noteForm } from "~/domain/clients/forms";
import { compose } from "~/operations/clients/compose";
import type { ClientFile } from "~/operations/clients/get-client-file";
import type { EntryKind } from "~/operations/clients/history";
import { listHistory } from "~/operations/clients/list-history";
import type { Route } from "./+types/home";
import classes from "./home.module.css";
import { Composer } from "./parts/composer";
import { History } from "./parts/history";
import { FAMILIES } from "./parts/history-kinds";
import { Identity } from "./parts/identity";
import { OuvrageCards } from "./parts/ouvrage-cards";
import { QuickOuvrage } from "./parts/quick-ouvrage";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const kinds: EntryKind[] = FAMILIES.find((one) => one.key === query.get("type"))?.kinds ?? [];
  return answer(() =>
    listHistory(context.get(ctxContext), params.clientId, {
      kinds,
      ouvrageId: query.get("ouvrage") ?? "",
      text: query.get("cherche") ?? "",
      before: query.get("suite") ?? "",
      until: query.get("jusqua") ?? "",
    }),
  );
}

/** A line of the composer: a note, a call, or what its command asks for. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    noteForm,
    (form, sending) => compose(context.get(ctxContext), params.clientId, form, sending),
    (composed) =>
      composed.did === "quote"
        ? redirect(`/devis/nouveau?client=${params.clientId}`)
        : composed.did === "report"
          ? redirect(`/clients/${params.clientId}/rapports/nouveau`)
          : { composed, at: context.get(ctxContext).now, problems: [] },
  );
}

export default function ClientHome({ loaderData }: Route.ComponentProps) {
  const file = useOutletContext<ClientFile>();
  return (
    <div className={classes.home}>
      <div className={classes.centre}>
        {file.ouvrages.length > 0 && <OuvrageCards file={file} />}
        {file.may.ouvrage && <QuickOuvrage file={file} />}
        {file.may.note && <Composer file={file} />}
        <History file={file} page={loaderData} />
      </div>
      <Identity file={file} />
    </div>
  );
}
