import { Checkbox, NativeSelect, Stack, Text } from "@mantine/core";
import type { ImportOptions, Rule } from "~/domain/imports/options";

const CLIENT_KEYS = [
  { value: "any", label: "au code, au SIRET, à l'e-mail, au téléphone, ou au nom et code postal" },
  { value: "code", label: "au code client seulement" },
  { value: "email", label: "à l'e-mail" },
  { value: "phone", label: "au téléphone" },
  { value: "name", label: "au nom et au code postal" },
];

const RULE_WORDS: Record<Rule, { label: string; description: string }> = {
  complete: {
    label: "Compléter ce qui est vide",
    description: "Rien de ce qui est déjà dans la fiche ne change",
  },
  overwrite: { label: "Remplacer par le fichier", description: "Une cellule remplie l'emporte sur la fiche" },
  skip: { label: "Laisser la fiche telle quelle", description: "Seuls les nouveaux clients sont créés" },
  create: {
    label: "Créer quand même",
    description: "Une deuxième fiche, sauf même code ou même identifiant",
  },
};
const ORDER = ["complete", "overwrite", "skip", "create"] as const;

/** How existing records are recognised, and what may happen to them. */
export function MatchChoices({
  kind,
  options,
  rule,
  onRule,
}: {
  kind: "articles" | "clients";
  options: ImportOptions;
  rule: Rule;
  onRule: (rule: Rule) => void;
}) {
  return (
    <Stack gap="sm">
      {kind === "clients" ? (
        <>
          <NativeSelect
            name="key"
            label="Un client existant se reconnaît"
            defaultValue={options.key}
            data={CLIENT_KEYS}
            maw={560}
          />
          <NativeSelect
            name="rule"
            label="Un client que vous avez déjà"
            description={RULE_WORDS[rule].description}
            value={rule}
            onChange={(event) => onRule(event.currentTarget.value as Rule)}
            data={ORDER.map((one) => ({ value: one, label: RULE_WORDS[one].label }))}
            maw={560}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="key" value="reference" />
          <Text size="sm">Un article existant se reconnaît à sa référence, majuscules ou non.</Text>
        </>
      )}
      {kind === "articles" && (
        <Checkbox
          name="updates"
          defaultChecked={options.updates}
          label="Mettre à jour les fiches existantes"
          description="Sinon, seules les nouvelles sont créées"
        />
      )}
      {kind === "articles" && (
        <Checkbox
          name="createsFamilies"
          defaultChecked={options.createsFamilies}
          label="Créer les familles qui manquent"
        />
      )}
      <Text size="sm" c="dimmed">
        {kind === "articles"
          ? "Une cellule vide ne change rien : un prix vide n'est jamais un prix à zéro. Cochez « Une cellule vide efface » en face d'une colonne pour qu'elle vide le champ."
          : "Plusieurs lignes d'un même client (même code, ou même nom et même adresse) n'en font qu'un : leurs adresses et leurs interlocuteurs s'ajoutent. Une cellule vide ne change rien."}
      </Text>
    </Stack>
  );
}
