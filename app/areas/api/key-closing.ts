import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { revokeKey } from "~/operations/api/revoke-key";
import type { Route } from "./+types/key-closing";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => revokeKey(context.get(ctxContext), params.keyId),
    () => ({}),
  );
