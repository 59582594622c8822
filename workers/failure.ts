const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Un instant · Aplomb</title><style>body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.5rem;color:#1d1b18;background:#f6f4f1}a{color:#0f5c63}@media(prefers-color-scheme:dark){body{color:#eceae6;background:#131210}a{color:#7fc4cb}}</style><main><h1>Un instant, s'il vous plaît</h1><p>Aplomb ne parvient pas à lire ses données. Ce qui était enregistré l'est toujours ; rien de ce que vous venez d'envoyer n'a été gardé à moitié.</p><p>Référence de l'incident : <strong>{{reference}}</strong></p><p><a href="">Réessayer</a></p></main></html>`;

/** The answer when not even the asker could be known, because the base is away: a sentence, and when to come back. */
export function unavailable(request: Request, reference: string): Response {
  const page = (request.headers.get("Accept") ?? "").includes("text/html");
  return new Response(
    page
      ? PAGE.replace("{{reference}}", reference)
      : `Aplomb ne parvient pas à lire ses données. Réessayez dans un instant. Référence de l'incident : ${reference}.`,
    {
      status: 503,
      headers: { "Content-Type": `text/${page ? "html" : "plain"}; charset=utf-8`, "Retry-After": "5" },
    },
  );
}
