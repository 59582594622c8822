import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { codeForm, passwordOnlyForm } from "~/domain/access/forms";
import { confirmTwoFactor } from "~/operations/access/confirm-two-factor";
import { renewRecoveryCodes } from "~/operations/access/renew-recovery-codes";
import { startTwoFactor } from "~/operations/access/start-two-factor";
import { stopTwoFactor } from "~/operations/access/stop-two-factor";
import type { Route } from "./+types/profile-two-factor";
import { useProfile } from "./parts/own-profile";
import { RecoveryCodes } from "./parts/recovery-codes";
import { TwoFactorOff, TwoFactorOn, TwoFactorWaiting } from "./parts/two-factor";

/** Four forms on one record, told apart by `intent`: begin, confirm with a first code, renew the codes, stop. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  const body = await request.formData();
  const done = () => ({ done: true as const });
  switch (body.get("intent")) {
    case "confirm":
      return submit(
        body,
        codeForm,
        (input) => confirmTwoFactor(ctx, input),
        ({ codes }) => ({ codes }),
      );
    case "renew":
      return submit(
        body,
        passwordOnlyForm,
        (input) => renewRecoveryCodes(ctx, input),
        ({ codes }) => ({ codes }),
      );
    case "stop":
      return submit(body, passwordOnlyForm, (input) => stopTwoFactor(ctx, input), done);
    default:
      return submit(body, passwordOnlyForm, (input) => startTwoFactor(ctx, input), done);
  }
}

export default function ProfileTwoFactor({ actionData }: Route.ComponentProps) {
  const { twoFactor, email } = useProfile();
  if (actionData && "codes" in actionData) return <RecoveryCodes codes={actionData.codes} email={email} />;
  if (twoFactor.since !== null)
    return <TwoFactorOn since={twoFactor.since} codesLeft={twoFactor.codesLeft} />;
  if (twoFactor.enrolment) return <TwoFactorWaiting enrolment={twoFactor.enrolment} />;
  return <TwoFactorOff />;
}
