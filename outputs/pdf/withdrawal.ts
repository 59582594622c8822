import type { Paper } from "~/outputs/paper";
import { LEFT, MARGIN, type Pen, RIGHT, WIDTH } from "~/outputs/pdf/sheet";
import { wrap } from "~/outputs/pdf/type";
import { addressLines } from "~/outputs/pdf/words";

/** An off-premises quote to a consumer is void without the model form (C. conso. L221-9, L242-1). */
export const needsWithdrawalForm = (paper: Paper): boolean =>
  paper.kind === "quote" && paper.mentions.some((mention) => mention.code === "withdrawal");

const NOTICE = [
  "Vous avez le droit de vous rétracter du présent contrat sans donner de motif dans un délai de quatorze jours. Le délai expire quatorze jours après le jour de la conclusion du contrat ; s'il finit un samedi, un dimanche ou un jour férié ou chômé, il est prolongé jusqu'au premier jour ouvrable suivant.",
  "Pour exercer ce droit, vous devez nous notifier votre décision au moyen d'une déclaration dénuée d'ambiguïté (lettre envoyée par la poste ou courrier électronique, par exemple), aux adresses ci-dessous. Vous pouvez utiliser le formulaire de cette page, mais ce n'est pas obligatoire. Il suffit que vous l'envoyiez avant l'expiration du délai.",
  "Si vous vous rétractez, nous vous remboursons tous les paiements reçus de vous sans retard excessif et, en tout état de cause, au plus tard quatorze jours à compter du jour où nous sommes informés de votre décision, par le même moyen de paiement que le vôtre, sauf si vous convenez expressément d'un autre, et sans frais pour vous.",
];

/** Name, postal address and mail of the company, which the form is sent back to. */
function sentTo({ seller }: Paper): string {
  const name = seller.tradeName || seller.legalName;
  return [name, ...addressLines(seller.address), seller.email, seller.phone]
    .filter((part) => part !== "")
    .join(", ");
}

/**
 * The information notice and the model withdrawal form, in the words of the annexes to C. conso. R221-1 and R221-3.
 * Alone on a last page: cut out and sent back, it leaves the contract whole.
 */
export function drawWithdrawalForm(pen: Pen, paper: Paper): void {
  const { regular, bold } = pen.type;
  let y = MARGIN.top + 46;
  const say = (text: string, size = 9, face = regular) => {
    for (const line of wrap(face, text, size, WIDTH)) {
      pen.text(line, LEFT, y, { size, face });
      y += size * 1.45;
    }
  };
  const field = (label: string, known: string) => {
    say(label, 8.5);
    y += 5;
    const lines = known ? wrap(regular, known, 10.5, WIDTH) : [""];
    for (const line of lines) {
      y += 12;
      pen.text(line, LEFT, y, { size: 10.5 });
    }
    y += 5;
    pen.rule(LEFT, RIGHT, y, pen.ink.quiet);
    y += 19;
  };
  say("Votre droit de rétractation", 15);
  y += 6;
  for (const part of NOTICE) {
    say(part);
    y += 6;
  }
  y += 16;
  pen.rule(LEFT, RIGHT, y, pen.ink.quiet);
  y += 30;
  say("Formulaire de rétractation", 15);
  y += 2;
  say(
    "Veuillez compléter et renvoyer le présent formulaire uniquement si vous souhaitez vous rétracter du contrat.",
  );
  y += 8;
  say("À l'attention de", 9, bold);
  say(sentTo(paper));
  y += 8;
  const billing = addressLines(paper.customer.billing).join(", ");
  field(
    "Je/nous (*) vous notifie/notifions (*) par la présente ma/notre (*) rétractation du contrat portant sur la vente du bien (*)/pour la prestation de services (*) ci-dessous :",
    [paper.number ? `Devis ${paper.number}` : "", paper.title].filter(Boolean).join(", "),
  );
  field("Commandé le (*)/reçu le (*) :", "");
  field("Nom du (des) consommateur(s) :", paper.customer.name);
  field("Adresse du (des) consommateur(s) :", billing);
  field(
    "Signature du (des) consommateur(s) (uniquement en cas de notification du présent formulaire sur papier) :",
    "",
  );
  field("Date :", "");
  pen.text("(*) Rayez la mention inutile.", LEFT, y - 4, { size: 8, color: pen.ink.quiet });
}
