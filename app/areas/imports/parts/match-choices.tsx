import { Checkbox, NativeSelect, Stack, Text } from "@mantine/core";
import type { ImportOptions } from "~/domain/imports/options";

const CLIENT_KEYS = [
  { value: "any", label: "au code, sinon à l'e-mail, au téléphone, ou au nom et code postal" },
  { value: "code", label: "au code client seulement" },
  { value: "email", label: "à l'e-mail" },
  { value: "phone", label: "au téléphone" },
  { value: "name", label: "au nom et au code postal" },
];

/** How existing records are recognised, and what may happen to them. */
export function MatchChoices({ kind, options }: { kind: "articles" | "clients"; options: ImportOptions }) {
  return (
    <Stack gap="sm">
      {kind === "clients" ? (
        <NativeSelect
          name="key"
          label="Un client existant se reconnaît"
          defaultValue={options.key}
          data={CLIENT_KEYS}
          maw={560}
        />
      ) : (
        <>
          <input type="hidden" name="key" value="reference" />
          <Text size="sm">Un article existant se reconnaît à sa référence, majuscules ou non.</Text>
        </>
      )}
      <Checkbox
        name="updates"
        defaultChecked={options.updates}
        label="Mettre à jour les fiches existantes"
        description="Sinon, seules les nouvelles sont créées"
      />
      {kind === "articles" && (
        <Checkbox
          name="createsFamilies"
          defaultChecked={options.createsFamilies}
          label="Créer les familles qui manquent"
        />
      )}
      <Text size="sm" c="dimmed">
        Une cellule vide ne change rien : un prix vide n'est jamais un prix à zéro. Cochez « Une cellule vide
        efface » en face d'une colonne pour qu'elle vide le champ.
      </Text>
    </Stack>
  );
}
