/** Writes into a field of a form as a hand would: the form checks it, and what listens to keys hears of it. */
export function fill(form: HTMLFormElement | null, name: string, value: string) {
  const input = form?.elements.namedItem(name);
  if (!(input instanceof HTMLInputElement)) return;
  // React keeps the value it knows on the element itself; only the prototype's setter makes it see a change.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What a field of a form holds now. */
export function written(form: HTMLFormElement | null, name: string): string {
  const input = form?.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input.value.trim() : "";
}
