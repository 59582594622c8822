import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { retryMail } from "~/operations/mail/retry-mail";
import type { Route } from "./+types/retry";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => retryMail(context.get(ctxContext), params.mailId),
    () => null,
  );
