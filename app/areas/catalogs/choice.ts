import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { choiceShape, FIRST_CHOICE } from "~/domain/catalogs/forms";
import { getImportChoice } from "~/operations/catalogs/get-import-choice";
import { saveImportChoice } from "~/operations/catalogs/save-import-choice";
import type { Route } from "./+types/choice";

/** What one takes over with an item, as last time. */
export const loader = ({ context }: Route.LoaderArgs) =>
  answerJson(() => getImportChoice(context.get(ctxContext)));

export async function action({ context, request }: Route.ActionArgs) {
  const asked = choiceShape.safeParse(await request.json().catch(() => null));
  return answerJson(() =>
    saveImportChoice(context.get(ctxContext), asked.success ? asked.data : FIRST_CHOICE),
  );
}
