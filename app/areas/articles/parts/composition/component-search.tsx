import { Autocomplete } from "@mantine/core";
import { useState } from "react";
import { useAsked } from "~/app/ui/asked";
import { toast } from "~/app/ui/toast";
import type { ArticleType } from "~/domain/articles/article";
import { formatUnitPrice } from "~/domain/money/format";
import type { UnitPrice } from "~/domain/money/money";
import type { BookData } from "./draft";

interface Found {
  id: string;
  reference: string;
  label: string;
  unit: string;
  type: ArticleType;
  compound: boolean;
  salePrice?: UnitPrice | null;
  purchasePrice?: UnitPrice | null;
}

/** All that a compound is made of comes with it, so that it can be worked out here. */
async function bookOfFound(found: Found): Promise<BookData | null> {
  const { id, reference, label, unit, type, salePrice, purchasePrice } = found;
  if (!found.compound)
    return { articles: [{ id, reference, label, unit, type, salePrice, purchasePrice }], definitions: [] };
  try {
    const response = await fetch(`/documents/composes/${id}`);
    if (response.ok) return ((await response.json()) as { book: BookData }).book;
  } catch {
    // Told below.
  }
  toast({ message: "Cet article composé n'a pas pu être lu : recommencez.", tone: "problem" });
  return null;
}

/** Finds the article of a new line by its reference or words, compounds included. */
export function ComponentSearch({ onFound }: { onFound: (id: string, book: BookData) => void }) {
  const [typed, setTyped] = useState("");
  const wanted =
    typed.trim().length >= 2 ? `/documents/articles?q=${encodeURIComponent(typed.trim())}` : null;
  const found = (useAsked<Found[]>(wanted)?.answer ?? []).filter((one) => one.type !== "text");
  return (
    <Autocomplete
      label="Ajouter un article"
      placeholder="Référence ou mots"
      value={typed}
      onChange={setTyped}
      data={found.map((one) => ({ value: one.id, label: one.label }))}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const one = found.find((it) => it.id === option.value);
        return one ? (
          <span>
            <span className="figures">{one.reference}</span> {one.label}
            {one.compound && " · composé"}
            {one.salePrice ? ` · ${formatUnitPrice(one.salePrice)} / ${one.unit}` : ""}
          </span>
        ) : null;
      }}
      onOptionSubmit={async (id) => {
        const one = found.find((it) => it.id === id);
        const book = one ? await bookOfFound(one) : null;
        setTyped("");
        if (book) onFound(id, book);
      }}
    />
  );
}
