import { redirect } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { purgeForm } from "~/domain/privacy/forms";
import { purgeKept } from "~/operations/privacy/purge-kept";
import type { Route } from "./+types/purge";

/** Lets go of what the law no longer keeps of a person who was erased: the very things that the page showed. */
export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    purgeForm,
    (form) => purgeKept(context.get(ctxContext), params.clientId, form),
    () => redirect(`/clients/${params.clientId}/effacement`),
  );
