/** What a person may write between brackets in a mail template, with the words the editor shows for it. */
export const MARKERS = {
  "data.civilite": "Civilité du client",
  "data.client": "Nom du client",
  "data.interlocuteur": "Nom de l’interlocuteur",
  "data.numero": "Numéro du document",
  "data.titre": "Titre du document",
  "data.date": "Date du document",
  "data.montant": "Montant TTC",
  "data.reste": "Reste à payer",
  "data.validite": "Fin de validité du devis",
  "data.echeance": "Date d’échéance de la facture",
  "data.chantier": "Adresse du chantier",
  "data.lien": "Lien vers l’espace client",
  "data.entreprise": "Nom de votre entreprise",
  "data.telephone": "Téléphone de votre entreprise",
  "data.expediteur": "Nom de la personne qui envoie",
} as const;

export type Marker = keyof typeof MARKERS;
export type MarkerValues = Partial<Record<Marker, string>>;

const MARKER = /\[(data\.[^\]\s]+)\]/gi;

const isMarker = (name: string): name is Marker => Object.hasOwn(MARKERS, name);

/** Markers of the text that nobody knows, as written, each once: to be named at the field. */
export function unknownMarkers(text: string): string[] {
  const unknown = [...text.matchAll(MARKER)].filter(([, name = ""]) => !isMarker(name.toLowerCase()));
  return [...new Set(unknown.map(([written]) => written))];
}

/** Markers the text uses. */
export function usedMarkers(text: string): Marker[] {
  const names = [...text.matchAll(MARKER)].map(([, name = ""]) => name.toLowerCase()).filter(isMarker);
  return [...new Set(names)];
}

/**
 * The text with its markers replaced, once: a value that looks like a marker stays as it is. A known marker without
 * value becomes nothing; an unknown one stays visible, so that it is noticed before sending.
 */
export const fillMarkers = (text: string, values: MarkerValues): string =>
  text.replace(MARKER, (written, name: string) => {
    const key = name.toLowerCase();
    return isMarker(key) ? (values[key] ?? "") : written;
  });
