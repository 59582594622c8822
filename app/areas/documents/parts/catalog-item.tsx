import { formatDay } from "~/domain/calendar/format";
import { formatUnitPrice } from "~/domain/money/format";
import type { FoundItem } from "~/operations/catalogs/search-catalogs";
import classes from "./editor.module.css";

/** One item of a catalogue, as the cell of a line offers it: who sells it, for how much, since when. */
export function CatalogItem({ item }: { item: FoundItem }) {
  const price = item.netPrice ?? item.listPrice;
  const kind = item.netPrice ? "net" : "tarif";
  return (
    <>
      <span className={classes.reference}>{item.reference}</span>
      <span className={classes.offeredLabel}>
        {item.label}
        <small className={classes.offeredFrom}>
          {[
            item.supplier,
            item.pricedOn && `tarif du ${formatDay(item.pricedOn)}`,
            item.replacedBy && `remplacé par ${item.replacedBy}`,
            item.precursor && "précurseur d'explosifs",
            item.articleReference && `dans votre base : ${item.articleReference}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </span>
      <span className={classes.offeredPrice}>
        <span className="figures">
          {price ? `${formatUnitPrice(price)} ${kind} / ${item.unit}` : `sans prix / ${item.unit}`}
        </span>
      </span>
    </>
  );
}
