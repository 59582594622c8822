import { SimpleGrid, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import { CheckboxField, RadioCards, SelectField } from "~/app/ui/form/fields";
import type { Clue, CreationField } from "~/domain/clients/creation";
import classes from "./company.module.css";

const CREATION_WORDS: [CreationField, string][] = [
  ["phone", "Téléphone"],
  ["email", "Adresse e-mail"],
  ["address", "Code postal et ville"],
  ["origin", "Origine"],
  ["followedBy", "Suivi par"],
  ["siren", "SIREN (sociétés)"],
  ["observations", "Observations"],
];
const ASKING_WORDS = [
  { value: "shown", label: "Demandé tout de suite" },
  { value: "required", label: "Obligatoire" },
  { value: "more", label: "Dans « Plus de champs »" },
];

const CLUE_WORDS: [Clue, string][] = [
  ["phone", "Téléphone"],
  ["email", "Adresse e-mail"],
  ["siren", "SIREN ou SIRET"],
  ["name", "Nom, le même ou un proche"],
  ["address", "Adresse"],
];
const DOUBLE_WORDS = [
  { value: "ask", label: "Le dire une fois", text: "« Créer quand même » passe outre." },
  {
    value: "refuse",
    label: "Refuser la deuxième fiche",
    text: "Seul qui peut fusionner des fiches passe outre.",
  },
];

/** What the form of a new client asks (CL8), and how a double is looked for (CL12). */
export const CreationFields = () => (
  <Stack gap="xl">
    <Stack>
      <Text c="dimmed">
        Ce que demande le formulaire d'un nouveau client, avec le nom. Vos propres questions se règlent dans{" "}
        <Link to="/reglages/questions">Questions complémentaires</Link>.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
        {CREATION_WORDS.map(([name, label]) => (
          <SelectField
            key={name}
            name={`creation.${name}`}
            label={label}
            // The number stands beside the name of the company, which is always asked.
            options={ASKING_WORDS.filter(({ value }) => name !== "siren" || value !== "more")}
          />
        ))}
      </SimpleGrid>
    </Stack>
    <fieldset className={classes.clues}>
      <legend>Reconnaître une fiche qui existe déjà</legend>
      <Text size="sm" c="dimmed">
        Ce qui est comparé avec vos clients pendant la saisie, et par l'API. Les imports et la page des
        doublons gardent leurs règles.
      </Text>
      <div className={classes.boxes}>
        {CLUE_WORDS.map(([clue, label]) => (
          <CheckboxField key={clue} name={`check.${clue}`} label={label} />
        ))}
      </div>
    </fieldset>
    <RadioCards
      name="check.double"
      label="Quand la fiche existe sans doute déjà"
      options={DOUBLE_WORDS}
      required
    />
  </Stack>
);
