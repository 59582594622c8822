import { Alert, Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, redirect, useFetcher, useNavigate } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { mustBeRead, runs } from "~/domain/clients/bin";
import { binForm } from "~/domain/clients/forms";
import { counted } from "~/domain/french";
import { binClients } from "~/operations/clients/bin-clients";
import { getBinning } from "~/operations/clients/get-binning";
import type { Route } from "./+types/binning";
import { Running } from "./parts/running";
import classes from "./parts/running.module.css";
import { WhyBinned } from "./parts/why-binned";

export const meta = () => [{ title: "Mettre à la corbeille · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = binForm.pick({ ids: true }).safeParse({
    ids: new URL(request.url).searchParams.get("ids") ?? "",
  });
  if (!asked.success) throw redirect("/clients");
  return answer(() => getBinning(context.get(ctxContext), asked.data.ids));
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    binForm,
    (form) => binClients(context.get(ctxContext), form),
    ({ ids }) => ({ binned: ids, problems: [] }),
  );
}

/** One client or several on their way to the bin: what still runs with them, and why they go (CL9). */
export default function BinningPage({ loaderData: clients, actionData }: Route.ComponentProps) {
  const running = clients.filter((one) => one.running && runs(one.running));
  const owing = clients.some((one) => one.running && mustBeRead(one.running));
  const [only] = clients;
  const one = clients.length === 1 && only ? only : null;
  const title = one
    ? `Mettre ${one.name} à la corbeille`
    : `Mettre ${counted(clients.length, "client")} à la corbeille`;
  const back = one ? { href: `/clients/${one.id}`, label: one.name } : { href: "/clients", label: "Clients" };
  useBinned(actionData && "binned" in actionData ? actionData.binned : null, one?.name);
  return (
    <Page
      title={title}
      detail="Rien n'est effacé : ses documents restent lisibles, et il se remet en place d'un geste."
      back={back}
      width="narrow"
    >
      {running.length > 0 && (
        <Alert
          color={owing ? "red" : "yellow"}
          variant="light"
          title={owing ? "Il reste de l'argent à encaisser" : "Tout n'est pas terminé"}
          mb="md"
        >
          <ul className={classes.list}>
            {running.slice(0, MOST_SHOWN).map((client) => (
              <li key={client.id}>
                {!one && (
                  <>
                    <Link to={`/clients/${client.id}`}>{client.name}</Link>
                    {" : "}
                  </>
                )}
                {client.running && <Running running={client.running} />}
              </li>
            ))}
            {running.length > MOST_SHOWN && (
              <li>et {counted(running.length - MOST_SHOWN, "autre client", "autres clients")}</li>
            )}
          </ul>
        </Alert>
      )}
      <Form schema={binForm}>
        <input type="hidden" name="ids" value={clients.map((client) => client.id).join(",")} />
        <WhyBinned owing={owing} />
        <FormActions>
          <Button component={Link} to={back.href} variant="default">
            Laisser comme avant
          </Button>
          <SubmitButton color="red">Mettre à la corbeille</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}

const MOST_SHOWN = 12;

/** Once it is done: the list, and the way back in the toast. */
function useBinned(ids: string[] | null, name: string | undefined) {
  const navigate = useNavigate();
  const undo = useFetcher();
  const undoing = useRef(undo.submit);
  const said = useRef<string[] | null>(null);
  useEffect(() => {
    undoing.current = undo.submit;
  });
  useEffect(() => {
    if (!ids || said.current === ids) return;
    said.current = ids;
    const back = { ids: ids.join(",") };
    toast({
      message:
        name && ids.length === 1
          ? `${name} est à la corbeille.`
          : ids.length === 0
            ? "Ils étaient déjà à la corbeille."
            : `${counted(ids.length, "client est", "clients sont")} à la corbeille.`,
      ...(ids.length > 0
        ? { undo: () => void undoing.current(back, { method: "post", action: "/clients/remises" }) }
        : {}),
    });
    void navigate("/clients", { replace: true });
  }, [ids, name, navigate]);
}
