/** What a form of ours can weigh: the longest draft with its base is far below. */
const LARGEST_FORM = 8 * 1024 * 1024;
/** A file to import and what surrounds it in its form; the verb says it more kindly up to here. */
const LARGEST_IMPORT = 12 * 1024 * 1024;

/** What a script of ours sends JSON to: the editor's saves and questions, what it takes from catalogues, compositions. All else is a form. */
const READS_JSON =
  /\/brouillon$|^\/documents\/(prix|catalogues(\/choix)?)$|^\/articles\/[\w-]+\/composition$/;

const said = (status: number, text: string) =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/**
 * What comes with a request is weighed and named before anything reads it: 411 without a length, 413 over ours, 415
 * when it is no form (or JSON where a script of ours sends it), 400 for parts that do not hold together. A file sent alone streams through: its
 * verb counts it. Answers the request to go on with.
 */
export async function boundedBody(request: Request): Promise<Request | Response> {
  if (request.method === "GET" || request.method === "HEAD" || request.body === null) return request;
  const { pathname } = new URL(request.url);
  if (request.method === "PUT" && pathname.startsWith("/fichiers")) return request;
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return said(411, "La longueur de l'envoi manque.");
  const most = pathname.startsWith("/imports/nouveau") ? LARGEST_IMPORT : LARGEST_FORM;
  // Nothing in it, nothing to name: a page that says it is being read.
  if (length === 0) return request;
  if (length > most) return said(413, `L'envoi est trop lourd : ${most / 1024 / 1024} Mo au plus.`);
  const type = request.headers.get("Content-Type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return request;
  if (/^application\/json\b/i.test(type) && READS_JSON.test(pathname)) return request;
  if (!/^multipart\/form-data\b/i.test(type)) return said(415, "Ce type d'envoi n'est pas accepté.");
  const bytes = await request.arrayBuffer();
  const whole = await new Response(bytes, { headers: { "Content-Type": type } }).formData().then(
    () => true,
    () => false,
  );
  return whole
    ? new Request(request.url, { method: request.method, headers: request.headers, body: bytes })
    : said(400, "L'envoi est arrivé incomplet : recommencez.");
}
