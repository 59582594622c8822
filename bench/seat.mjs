import http from "node:http";

/** One person at work: one kept-alive connection, one session. */
export class Seat {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = "";
  constructor(url) {
    this.url = new URL(url);
  }

  /**
   * One request, its whole answer read: milliseconds, first byte, status, body. Any status but 2xx and 3xx fails the
   * bench. `sink` gets the pieces instead of keeping them.
   */
  ask(path, { method = "GET", headers = {}, body, sink } = {}) {
    return new Promise((resolve, reject) => {
      const started = performance.now();
      let firstByte = 0;
      const request = http.request(
        {
          agent: this.#agent,
          host: this.url.hostname,
          port: this.url.port,
          method,
          path,
          headers: {
            Host: this.url.host,
            Cookie: this.#cookie,
            ...(method === "GET" ? {} : { Origin: this.url.origin }),
            ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (response) => {
          const pieces = [];
          response.on("data", (piece) => {
            firstByte ||= performance.now() - started;
            if (sink) sink(piece);
            else pieces.push(piece);
          });
          response.on("error", reject);
          response.on("end", () => {
            const ms = performance.now() - started;
            const answer = Buffer.concat(pieces);
            if (response.statusCode >= 400)
              reject(
                new Error(
                  `${method} ${path}: ${response.statusCode} ${answer.toString("utf8").slice(0, 300)}`,
                ),
              );
            else
              resolve({
                ms,
                firstByte,
                status: response.statusCode,
                headers: response.headers,
                body: answer,
              });
          });
        },
      );
      // A kept connection that the server closed meanwhile is opened again, as browsers do.
      request.on("error", (error) =>
        error.code === "ECONNRESET" && request.reusedSocket
          ? resolve(this.ask(path, { method, headers, body, sink }))
          : reject(error),
      );
      request.end(body);
    });
  }

  async logIn({ email, password }) {
    const form = new URLSearchParams({ email, password }).toString();
    const { status, headers } = await this.ask("/connexion", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form,
    });
    const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
    if (status !== 302 || !cookie) throw new Error(`${email}: log-in refused (${status})`);
    this.#cookie = cookie;
    return this;
  }

  get cookie() {
    return this.#cookie;
  }

  leave() {
    this.#agent.destroy();
  }
}
