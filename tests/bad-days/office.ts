import { DEMO_PASSWORD } from "~/db/demo/accounts";
import { pause } from "./server";

/** Some two minutes: on a slow machine twenty kills may each fall before a step ends. */
const MAX_TRIES = 2_000;

/** Somebody at work through a browser who tries again whenever the line breaks, as people do. */
export class Colleague {
  #cookie = "";
  /** How often the line broke. */
  broken = 0;

  constructor(
    readonly url: string,
    readonly who: string,
  ) {}

  /** One request as it is, no second try; redirects are looked at, not followed. */
  once(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      redirect: "manual",
      ...init,
      headers: { Origin: this.url, Cookie: this.#cookie, ...(init.headers as Record<string, string>) },
      signal: AbortSignal.timeout(20_000),
    });
  }

  /** The cookie of the session, as somebody who stole the phone would have it. */
  get cookie() {
    return this.#cookie;
  }

  /** One request; again until there is an answer. A 5xx answer is a broken line too, kept for the report. */
  async ask(path: string, init: RequestInit = {}): Promise<{ status: number; to: string; text: string }> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      try {
        const answer = await this.once(path, init);
        const text = await answer.text();
        const cookie = /session=[^;]+/.exec(answer.headers.get("Set-Cookie") ?? "")?.[0];
        if (cookie) this.#cookie = cookie;
        if (answer.status < 500)
          return { status: answer.status, to: answer.headers.get("Location") ?? "", text };
        this.broken++;
      } catch {
        this.broken++;
      }
      await pause(60);
    }
    throw new Error(`${path} never answered`);
  }

  send(path: string, fields: Record<string, string>) {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  async logIn(): Promise<void> {
    const { status } = await this.send("/connexion", {
      email: `${this.who}@azur-flamme.example`,
      password: DEMO_PASSWORD,
    });
    if (status !== 302) throw new Error(`${this.who} can't log in: ${status}`);
  }

  /** Draft, two lines, issued, sent to its customer: each step again until it is known to have happened. */
  async invoice(name: string, clientId: string): Promise<string> {
    const started = await this.send("/factures/nouvelle", { clientId, __sending: name });
    const id = /^\/factures\/(\w+)$/.exec(started.to)?.[1];
    if (!id) throw new Error(`${name}: no draft, ${started.status}`);
    const line = { optionId: null, articleId: null, reference: "", description: "", unit: "u", discount: 0 };
    const item = { ...line, kind: "item", nature: "services", account: "", vatRate: 2000, quantity: 1_000 };
    const lines = [
      { ...item, id: "a", label: `Ramonage ${name}`, unitPrice: 651_234 },
      { ...item, id: "b", label: "Déplacement", unitPrice: 120_000, vatRate: 1000, quantity: 2_000 },
    ];
    const saved = await this.ask(`/factures/${id}/brouillon`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        version: 1,
        header: { title: name, suppliedOn: null, siteAddressId: null },
        body: { lines, options: [], discount: null },
        base: null,
        costs: {},
        copies: {},
      }),
    });
    // The answer was lost and the draft is saved: it is asked for in vain again.
    if (saved.status !== 200 && saved.status !== 409) throw new Error(`${name}: not saved, ${saved.text}`);
    const issued = await this.send(`/factures/${id}/emission`, { version: "2" });
    if (issued.status >= 400 && !issued.text.includes("already-issued"))
      throw new Error(`${name}: not issued, ${issued.status} ${issued.text}`);
    const sent = await this.send(`/factures/${id}/envoi`, {
      version: "3",
      to: `${name}@clients.example`,
      subject: `Votre facture ${name}`,
      body: "Bonjour, voici votre facture.",
    });
    if (sent.status !== 302 && sent.status !== 409) throw new Error(`${name}: not sent, ${sent.status}`);
    return id;
  }

  /** A file of articles: read, checked, applied. A reading whose answer was lost leaves an import that writes nothing. */
  async importArticles(name: string, rows: number): Promise<void> {
    const csv = ["Référence;Désignation;Prix de vente HT"];
    for (let row = 0; row < rows; row++) csv.push(`${name}-${row};Article ${row} de ${name};${row},50`);
    const form = new FormData();
    form.set("type", "articles");
    form.set("file", new File([csv.join("\r\n")], `${name}.csv`, { type: "text/csv" }));
    const { to, status } = await this.ask("/imports/nouveau", { method: "POST", body: form });
    if (!to.startsWith("/imports/")) throw new Error(`${name}: not read, ${status}`);
    const columns = { "columns[0]": "reference", "columns[1]": "label", "columns[2]": "salePrice" };
    const checked = await this.send(to, { version: "1", key: "reference", updates: "on", ...columns });
    if (checked.status !== 200 && checked.status !== 409)
      throw new Error(`${name}: not checked, ${checked.status}`);
    const page = await this.ask(to);
    const fingerprint = /name="fingerprint"[^>]*value="([^"]+)"/.exec(page.text)?.[1];
    if (!fingerprint) throw new Error(`${name}: no dry run on the page`);
    const applied = await this.send(`${to}/application`, { fingerprint });
    if (applied.status >= 400 && !applied.text.includes("import-already-applied"))
      throw new Error(`${name}: not applied, ${applied.status} ${applied.text}`);
  }
}
