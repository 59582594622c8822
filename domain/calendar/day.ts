declare const brand: unique symbol;
/** A civil day in Europe/Paris written YYYY-MM-DD. Compares as text. */
export type Day = string & { readonly [brand]: "Day" };
