/** `ref={focused}`: the cursor goes into a field that the person has just asked for. */
export const focused = (element: HTMLElement | null): void => element?.focus();
