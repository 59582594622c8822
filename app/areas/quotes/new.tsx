import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { act, answer, opened, sendingOf } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { newQuoteSchema } from "~/domain/quotes/forms";
import { listClients } from "~/operations/clients/list-clients";
import { createQuote } from "~/operations/quotes/create-quote";
import type { Route } from "./+types/new";

/** Whom the quote is for, found by name, town or phone. */
export async function loader({ context, request }: Route.LoaderArgs) {
  await opened(context.get(ctxContext), "quote.write");
  const { searchParams } = new URL(request.url);
  const text = searchParams.get("q") ?? "";
  const { rows } = await answer(() => listClients(context.get(ctxContext), { text, limit: 12 }));
  return {
    text,
    copy: searchParams.get("copie"),
    chosen: searchParams.get("client"),
    ouvrage: searchParams.get("ouvrage"),
    clients: rows,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const body = await request.formData();
  const sending = await sendingOf(body);
  const form = newQuoteSchema.safeParse(Object.fromEntries(body));
  if (!form.success) throw redirect("/devis/nouveau");
  return act(
    () => createQuote(context.get(ctxContext), form.data, sending),
    ({ quoteId }) => redirect(`/devis/${quoteId}`),
  );
}

export const meta = () => [{ title: "Nouveau devis" }];

export default function NewQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { copy, ouvrage } = loaderData;
  const problems = actionData && "problems" in actionData ? actionData.problems : [];
  return (
    <ClientPicker
      title={copy ? "Dupliquer pour quel client ?" : "Un devis pour qui ?"}
      verb="Ouvrir le devis"
      found={loaderData}
      problems={problems.map((problem) => problem.text)}
      {...(copy
        ? { action: `/devis/${copy}/copie`, name: "client", kept: { copie: copy } }
        : { action: "/devis/nouveau", fields: ouvrage ? { ouvrageId: ouvrage } : {} })}
    />
  );
}
