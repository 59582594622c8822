import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { SelectField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { Tabs } from "~/app/ui/tabs";
import { Instant } from "~/app/ui/values";
import { counted } from "~/domain/french";
import { isMergedList, listTitle, MERGED_LISTS, mergeEntriesForm } from "~/domain/merges/lists";
import { listEntries } from "~/operations/merges/list-entries";
import { mergeEntries } from "~/operations/merges/merge-entries";
import type { Route } from "./+types/entries";
import classes from "./parts/merges.module.css";

export const handle: Shows = { topics: () => ["choices"] };
export const meta = () => [{ title: "Fusionner dans une liste · Aplomb" }];

const page = (list: string) => `/reglages/listes/fusion/${list}`;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { list } = params;
  if (!isMergedList(list)) throw redirect(page("civility"));
  return answer(() => listEntries(context.get(ctxContext), list));
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    mergeEntriesForm,
    (form) => mergeEntries(context.get(ctxContext), form),
    ({ count }) => ({ moved: count, problems: [] }),
  );
}

/** A list to tidy: which entry takes the place of which, what will change, and the way back (MG9). */
export default function Entries({ loaderData, actionData }: Route.ComponentProps) {
  const { list, title, entries, made } = loaderData;
  const option = (one: (typeof entries)[number]) => ({
    value: one.key,
    label: `${one.label} (${counted(one.count, "fiche", "fiches")}${one.archived ? ", retirée" : ""})`,
  });
  const free = entries.filter((one) => !one.bin);
  const moved = actionData && "moved" in actionData ? actionData.moved : null;
  return (
    <Page
      title="Fusionner dans une liste"
      detail="Une entrée prend partout la place d'une autre : « Monsieur » et « M. » n'en font plus qu'une. Les documents déjà écrits ne changent pas."
      back={{ href: "/reglages/listes", label: "Listes" }}
    >
      <Tabs label="Listes" tabs={MERGED_LISTS.map((one) => ({ label: listTitle(one), href: page(one) }))} />
      <Section title={title}>
        {moved !== null && <output>{counted(moved, "fiche a changé", "fiches ont changé")} d'entrée.</output>}
        <div className={classes.narrow}>
          <Form key={`${list} ${entries.length} ${made.length}`} schema={mergeEntriesForm}>
            <input type="hidden" name="list" value={list} />
            <SelectField name="lose" label="Remplacer" required empty="Choisir" options={free.map(option)} />
            <SelectField
              name="keep"
              label="Par"
              required
              empty="Choisir"
              options={free.filter((one) => !one.archived).map(option)}
            />
            <FormActions>
              <SubmitButton>Fusionner</SubmitButton>
            </FormActions>
          </Form>
        </div>
      </Section>
      {made.length > 0 && (
        <Section title="Fusions faites dans les listes">
          <ul className={classes.pairs}>
            {made.map((one) => (
              <li key={one.id} className={classes.pair}>
                <div className={classes.side}>
                  « {one.loserName} » remplacé par « {one.winnerName} »
                  <small>
                    <Instant value={one.at} />
                    {one.byName && ` · ${one.byName}`}
                  </small>
                </div>
                <div />
                {one.undoneAt === null ? (
                  <Act
                    to={`/reglages/listes/fusions/${one.id}/annulation`}
                    variant="light"
                    size="compact-sm"
                    done={`« ${one.loserName} » a retrouvé sa place.`}
                  >
                    Annuler
                  </Act>
                ) : (
                  <span>Annulée</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
