import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { withinForm } from "~/domain/search/forms";
import { saveSearchWithin } from "~/operations/search/save-search-within";
import type { Route } from "./+types/within";

/** Remembers what the box looks among. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    withinForm,
    ({ within }) => saveSearchWithin(context.get(ctxContext), within),
    () => ({ saved: true }),
  );
}
