import { Anchor, Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { ConsentDots } from "~/app/areas/clients/parts/consent-dots";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DayField } from "~/app/ui/form/day-field";
import { SelectField, TextArea } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { CHANNEL_WORDS, SOURCE_WORDS, STAFF_SOURCES } from "~/domain/privacy/consent";
import { consentForm } from "~/domain/privacy/forms";
import { type Consents, getConsents } from "~/operations/privacy/get-consents";
import { recordConsents } from "~/operations/privacy/record-consents";
import type { Route } from "./+types/consents";
import { ChannelFields } from "./parts/channel-fields";
import classes from "./parts/privacy.module.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getConsents(context.get(ctxContext), params.clientId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    consentForm,
    (form, sending) => recordConsents(context.get(ctxContext), params.clientId, form, sending),
    () => ({ problems: [] }),
  );
}

export const handle: Shows<Consents> = { topics: (data) => [`client:${data.clientId}`] };

/** What a client said of being written to or called, with the proof of each word (PV1, PV2). */
export default function ConsentsPage({ loaderData }: Route.ComponentProps) {
  const { clientId, name, channels, people, history, files, mayWrite, mayExport, mayErase, today } =
    loaderData;
  return (
    <>
      <Section title="Prospection">
        <ConsentDots consents={channels} />
        {people.length > 0 && (
          <dl className={classes.people}>
            {people.map((one) => (
              <div key={one.id}>
                <dt>{one.name}</dt>
                <dd>
                  <ConsentDots consents={one.channels} of={one.name} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Text size="sm" c="dimmed" mt="xs">
          Sans réponse, on ne prospecte pas. Devis, factures et rendez-vous partent sans consentement.
        </Text>
      </Section>
      {mayWrite && (
        <Section title="Noter une réponse">
          <div className={classes.narrow}>
            <Form
              key={history.length}
              schema={consentForm}
              defaultValue={{ saidOn: today, words: "Acceptez-vous de recevoir nos offres ?" }}
            >
              {people.length > 0 && (
                <SelectField
                  name="interlocutorId"
                  label="De la part de"
                  empty={`${name} (le client)`}
                  options={people.map((one) => ({ value: one.id, label: one.name }))}
                />
              )}
              <ChannelFields />
              <SelectField
                name="source"
                label="Comment"
                required
                empty="Choisir"
                options={STAFF_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))}
              />
              <DayField name="saidOn" label="Le" required />
              <TextArea name="words" label="Ce qui a été demandé" required autosize minRows={2} />
              <TextArea
                name="proof"
                label="Preuve"
                hint="Où elle se trouve, ce que le client a dit : facultatif"
                autosize
                minRows={1}
              />
              {files.length > 0 && (
                <SelectField
                  name="fileId"
                  label="Pièce du porte-documents"
                  empty="Aucune"
                  options={files.map((one) => ({ value: one.id, label: one.name }))}
                />
              )}
              <FormActions>
                <SubmitButton>Noter</SubmitButton>
              </FormActions>
            </Form>
          </div>
        </Section>
      )}
      {history.length > 0 && (
        <Section title="Preuves">
          <ol className={classes.proofs}>
            {history.map((one) => (
              <li key={one.id}>
                <strong>
                  {one.who && `${one.who}, `}
                  {CHANNEL_WORDS[one.channel]} : {one.given ? "accepté" : "refusé"}
                </strong>{" "}
                <Instant value={one.at} />
                <small>
                  {[SOURCE_WORDS[one.source], one.by && `noté par ${one.by}`, one.address]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
                <small>« {one.words} »</small>
                {one.proof && <small>{one.proof}</small>}
                {one.file && (
                  <small>
                    <Anchor href={`/fichiers/${one.file.id}`} target="_blank">
                      {one.file.name}
                    </Anchor>
                  </small>
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {mayExport && (
        <Section title="Les données de ce client">
          <Text mb="sm">
            Tout ce que l'entreprise garde de lui, en une archive : à lire, à relire par un logiciel, et ses
            fichiers. Pour répondre à une demande d'accès.
          </Text>
          <Button component="a" href={`/clients/${clientId}/donnees.zip`} variant="default">
            Télécharger ses données
          </Button>
          {mayErase && (
            <Button
              component={Link}
              to={`/clients/${clientId}/effacement`}
              variant="subtle"
              color="red"
              ml="xs"
            >
              Effacer cette personne…
            </Button>
          )}
        </Section>
      )}
    </>
  );
}
