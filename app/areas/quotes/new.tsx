import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { clientSearch } from "~/app/areas/clients/parts/client-search";
import { act, sendingOf } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { newQuoteSchema } from "~/domain/quotes/forms";
import { createQuote } from "~/operations/quotes/create-quote";
import type { Route } from "./+types/new";

/** Whom the quote is for, found by name, town or phone. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const found = await clientSearch(context.get(ctxContext), request, "quote.write");
  return { ...found, copy: new URL(request.url).searchParams.get("copie") };
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
