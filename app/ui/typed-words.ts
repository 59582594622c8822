/** Whether somebody wrote something on this page that is not kept yet; the filters of a list are no work. */
export function hasTypedWords(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main :is(input, textarea)")]
    .filter((field) => field.type !== "hidden" && !field.closest("search"))
    .some((field) =>
      field.type === "checkbox" || field.type === "radio"
        ? "defaultChecked" in field && field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
    );
}
