import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outboundProblem } from "~/domain/access/outbound";

const code = (url: string, allowPrivate = false) => outboundProblem(url, allowPrivate)?.code ?? null;

test("A15 an https address of the internet passes, with a path, a question, a high port", () => {
  for (const url of [
    "https://hooks.example.fr/aplomb?x=1",
    "https://hooks.example.fr.:443/",
    "https://n8n.example.fr:5678/webhook/1",
    "https://93.184.216.34/",
    "https://[2606:4700::1111]/",
    "https://[64:ff9b::5db8:d822]/",
    "https://xn--bcher-kva.example/",
  ])
    expect([url, code(url)]).toEqual([url, null]);
});

describe("A15 what leads inside is refused in every spelling", () => {
  test.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://017700000001/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.01/",
    "https://127.0.0.1./",
    "https://%31%32%37.0.0.1/",
    "https://0/",
    "https://0.0.0.0/",
    "https://10.1.2.3/",
    "https://172.16.0.1/",
    "https://172.31.255.255/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://2852039166/",
    "https://192.0.0.192/",
    "https://198.18.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[::127.0.0.1]/",
    "https://[0:0:0:0:0:ffff:10.0.0.1]/",
    "https://[fe80::1]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[ff02::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b:1::808:808]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:db8::1]/",
    "https://[2001:0:4136:e378::1]/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://a.localhost/",
    "https://metadata.google.internal/",
    "https://metadata/",
    "https://nas.local/",
    "https://printer.home.arpa/",
  ])("%s", (url) => {
    expect(code(url)).toBe("address-private");
  });
});

test("A15 other protocols, accounts, odd ports and what is no address are refused", () => {
  for (const url of [
    "",
    "example.fr",
    "//example.fr",
    "ftp://example.fr",
    "javascript:alert(1)",
    "file:///etc/passwd",
  ])
    expect([url, code(url)]).toEqual([url, "address-not-https"]);
  expect(code("http://example.fr/")).toBe("address-not-https");
  expect(code("http://example.fr/", true)).toBe("address-not-https");
  expect(code(`https://example.fr/${"a".repeat(2_000)}`)).toBe("address-not-https");
  expect(code("https://exa\tmple.fr/")).toBe("address-not-https");
  expect(code("https://ⓔxample.fr/")).toBe("address-not-https");
  for (const url of [
    "https://a:b@example.fr/",
    "https://example.fr@127.0.0.1/",
    "https://example.fr\\@127.0.0.1/",
  ])
    expect([url, code(url)]).toEqual([url, "address-with-account"]);
  for (const port of [22, 25, 80, 465, 3306, 5432, 6379, 9200, 11211])
    expect([port, code(`https://example.fr:${port}/`)]).toEqual([port, "address-port-refused"]);
});

test("A15 one machine may reach itself and its own network, and still no metadata", () => {
  for (const url of [
    "http://localhost:9000/x",
    "http://127.0.0.1:25/",
    "https://192.168.1.20/",
    "http://[::1]:3000/",
  ])
    expect([url, code(url, true)]).toEqual([url, null]);
  for (const url of [
    "http://169.254.169.254/",
    "http://[fe80::1]/",
    "http://0.0.0.0/",
    "http://metadata.google.internal/",
  ])
    expect([url, code(url, true)]).toEqual([url, "address-private"]);
});

test("A15 no spelling of a closed IPv4 address opens it, and junk never throws", () => {
  const closed = fc.oneof(
    fc.nat(0xffffff).map((rest) => 10 * 2 ** 24 + rest),
    fc.nat(0xffffff).map((rest) => 127 * 2 ** 24 + rest),
    fc.nat(0xffff).map((rest) => 0xc0a80000 + rest),
    fc.nat(0xffff).map((rest) => 0xa9fe0000 + rest),
  );
  const spelled = (ip: number) => {
    const bytes = [ip >>> 24, (ip >>> 16) & 255, (ip >>> 8) & 255, ip & 255];
    const hex = ip.toString(16).padStart(8, "0");
    return [
      bytes.join("."),
      String(ip >>> 0),
      `0x${hex}`,
      `0${(ip >>> 0).toString(8)}`,
      bytes.map((byte) => `0${byte.toString(8)}`).join("."),
      bytes.map((byte) => `0x${byte.toString(16)}`).join("."),
      `[::ffff:${bytes.join(".")}]`,
      `[::ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`,
      `[64:ff9b::${bytes.join(".")}]`,
      `[2002:${hex.slice(0, 4)}:${hex.slice(4)}::1]`,
    ];
  };
  fc.assert(
    fc.property(closed, (ip) => {
      for (const host of spelled(ip))
        expect([host, code(`https://${host}/`)]).toEqual([host, "address-private"]);
    }),
    { seed: 20261123 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `https://${s}`),
      ),
      fc.boolean(),
      (url, own) => {
        outboundProblem(url, own);
      },
    ),
    { seed: 20261123, numRuns: 500 },
  );
});
