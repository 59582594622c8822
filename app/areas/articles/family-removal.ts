import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { deleteFamily } from "~/operations/articles/delete-family";
import type { Route } from "./+types/family-removal";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => deleteFamily(context.get(ctxContext), params.familyId),
    (removed) => ({ problems: [], removed }),
  );
