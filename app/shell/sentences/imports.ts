import type { Sentences } from "../sentences";

export const importSentences: Sentences = {
  "import-not-found": "Cet import n'existe pas, ou son fichier n'est plus là.",
  "import-file-too-big": "Ce fichier dépasse 10 Mo : coupez-le en plusieurs.",
  "import-too-many-rows": "Ce fichier a plus de 200 000 lignes : coupez-le en plusieurs.",
  "import-too-many-columns": "Ce fichier a plus de 200 colonnes : gardez celles qui servent.",
  "import-file-empty": "Ce fichier ne contient aucune ligne sous son en-tête.",
  "import-file-old-excel":
    "Ce fichier est à l'ancien format d'Excel (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx sans mot de passe, ou en .csv.",
  "import-file-unreadable": "Ce fichier n'est lisible ni comme CSV ni comme XLSX.",
  "import-model-unknown": "Ce modèle de fichier n'existe pas.",
  "import-file-missing": "Choisissez un fichier CSV ou XLSX.",
  "import-field-twice": "Deux colonnes remplissent le même champ : laissez-en une de côté.",
  "import-reference-missing":
    "Dites quelle colonne contient la référence : c'est elle qui reconnaît les articles.",
  "import-nothing-mapped": "Aucune colonne ne remplit de champ : associez-en au moins une.",
  "import-already-applied": "Cet import a déjà été appliqué.",
  "import-not-checked": "Faites d'abord l'essai : c'est lui qui dit ce que devient chaque ligne.",
  "import-row-unknown": "Cette ligne n'est pas dans l'essai : rechargez la page.",
  "import-not-applied": "Cet import n'est pas appliqué, ou il est déjà annulé.",
  "import-nothing-to-do": "Rien à écrire : tout est déjà à jour, ou refusé.",
  "import-plan-changed":
    "Des fiches ont changé depuis l'essai. Rien n'a été écrit : voici l'essai à jour, relisez-le puis appliquez.",
};
