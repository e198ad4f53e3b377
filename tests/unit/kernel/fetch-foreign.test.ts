import type { RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fetchForeign } from "#lib/kernel/fetch/fetch-foreign.ts";
import { type FetchPolicy, THE_WEB } from "#lib/kernel/fetch/policy.ts";
import { aForeignSite, loopbackPolicy } from "#tests/support/foreign-site.ts";
import { selfSigned } from "#tests/support/self-signed.ts";

const PAGE = { types: ["text/html"], maxBytes: 100_000 };
const html = { "content-type": "text/html; charset=utf-8" };

let running: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(running.map((stop) => stop()));
  running = [];
});

async function site(listener: RequestListener, name?: string) {
  const made = await aForeignSite(listener, name);
  running.push(made.stop);
  return made;
}

/** The sentence that a fetch is refused with. */
async function refusalOf(address: string, policy: FetchPolicy = THE_WEB, wish = PAGE): Promise<string> {
  const error = await fetchForeign(address, wish, policy).then(
    () => new Error("This should have been refused."),
    (error: Error) => error,
  );
  expect(error.name, error.message).toBe("AppError");
  return error.message;
}

const NOT_PUBLIC = "This address is not on the public web, so it was not looked at.";

describe("a private address is never asked", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://10.0.0.8/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fd00::1]/",
    "https://192.168.0.1/",
    "http://①②⑦.⓪.⓪.①/",
  ])("%s", async (address) => {
    expect(await refusalOf(address)).toBe(NOT_PUBLIC);
  });

  test("nor under a name, not even when only one of its addresses is private", async () => {
    const target = await site((_, res) => res.writeHead(200, html).end("secret"));
    const resolve = async () => ["8.8.8.8", "10.0.0.8"];
    expect(await refusalOf(target.url("/"), loopbackPolicy({}, { resolve }))).toBe(NOT_PUBLIC);
    expect(target.asked).toEqual([]);
  });

  test("nor by way of a redirect, wherever in the row it comes", async () => {
    const inner = await site((_, res) => res.writeHead(200, html).end("secret"), "inner.example");
    const names = { "site.example": ["127.0.0.1"], "inner.example": ["192.168.7.7"] };
    const outer = await site((req, res) => {
      const to = req.url === "/1" ? "/2" : inner.url("/");
      res.writeHead(302, { location: to }).end();
    });
    expect(await refusalOf(outer.url("/1"), loopbackPolicy(names))).toBe(NOT_PUBLIC);
    expect(outer.asked).toHaveLength(2);
    expect(inner.asked).toEqual([]);
  });

  test("nor when the name is given another address after it was checked", async () => {
    const target = await site((_, res) => res.writeHead(200, html).end("found"));
    let times = 0;
    const resolve = async () => (times++ === 0 ? ["127.0.0.1"] : ["10.0.0.8"]);
    const { bytes } = await fetchForeign(target.url("/"), PAGE, loopbackPolicy({}, { resolve }));
    // Asked once: the connection went to the address that was checked.
    expect([bytes.toString(), times]).toEqual(["found", 1]);
  });
});

describe("an address is refused", () => {
  test.each([
    ["ftp://site.example/", "Only addresses that begin with https:// or http:// can be looked at."],
    ["file:///etc/passwd", "Only addresses that begin with https:// or http:// can be looked at."],
    ["gopher://site.example/", "Only addresses that begin with https:// or http:// can be looked at."],
    ["no address", "Only addresses that begin with https:// or http:// can be looked at."],
    ["http://a:b@site.example/", "This address holds a name or a password, so it was not looked at."],
    ["http://site.example:25/", "This address names a port of its own, so it was not looked at."],
    ["http://site.example:22/", "This address names a port of its own, so it was not looked at."],
  ])("%s", async (address, sentence) => {
    expect(await refusalOf(address)).toBe(sentence);
  });

  test("also when a redirect leads there", async () => {
    for (const location of ["file:///etc/passwd", "http://a:b@site.example/", "http://site.example:22/", "http://["]) {
      const outer = await site((_, res) => res.writeHead(301, { location }).end());
      const policy = loopbackPolicy(undefined, { isPortAllowed: (port) => port !== "22" });
      expect(await refusalOf(outer.url("/"), policy)).toMatch(/begin with|password|port/);
      expect(outer.asked).toHaveLength(1);
    }
  });

  test("when nobody has that name", async () => {
    expect(await refusalOf("http://nobody.example/", loopbackPolicy({}))).toBe("There is no site of this name.");
  });
});

describe("a site that means harm", () => {
  test("and redirects for ever is left after five", async () => {
    const round = await site((_, res) => res.writeHead(302, { location: "/again" }).end());
    expect(await refusalOf(round.url("/"), loopbackPolicy())).toBe("The site sent us round in circles.");
    expect(round.asked).toHaveLength(6);
  });

  test("and drips its page for ever is left when the time is over", async () => {
    const slow = await site((req, res) => {
      res.writeHead(200, html);
      const drip = setInterval(() => res.write(" "), 20);
      req.socket.once("close", () => clearInterval(drip));
    });
    const begun = Date.now();
    const policy = loopbackPolicy(undefined, { timeoutMs: 300 });
    expect(await refusalOf(slow.url("/"), policy)).toBe("The site took too long to answer.");
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  test("and never says a word, or whose name is never found, is left too", async () => {
    const mute = await site(() => undefined);
    const policy = loopbackPolicy(undefined, { timeoutMs: 200 });
    expect(await refusalOf(mute.url("/"), policy)).toBe("The site took too long to answer.");
    const nowhere = { ...policy, resolve: () => new Promise<string[]>(() => undefined) };
    expect(await refusalOf(mute.url("/"), nowhere)).toBe("The site took too long to answer.");
  });

  test("and sends without end is cut off", async () => {
    let sent = 0;
    const endless = await site((_, res) => {
      res.writeHead(200, html);
      const more = () => {
        while (!res.destroyed && res.write("x".repeat(16_384))) sent += 16_384;
        sent += 16_384;
        if (!res.destroyed) res.once("drain", more);
      };
      more();
    });
    expect(await refusalOf(endless.url("/"), loopbackPolicy())).toBe("What the site sent is too large.");
    expect(sent).toBeLessThan(50_000_000);
  });

  test("and announces more than is taken is not listened to", async () => {
    const large = await site((_, res) => {
      res.writeHead(200, { ...html, "content-length": "100001" });
      res.write("x");
    });
    expect(await refusalOf(large.url("/"), loopbackPolicy())).toBe("What the site sent is too large.");
  });

  test.each([
    ["gzip", gzipSync(Buffer.alloc(50_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(50_000_000))],
    ["gzip of nothing, many times over", Buffer.concat(Array(10_000).fill(gzipSync("")))],
  ])("and packs a bomb is stopped while it is unpacked: %s", async (encoding, bytes) => {
    const bomb = await site((_, res) =>
      res.writeHead(200, { ...html, "content-encoding": encoding.split(" ")[0] }).end(bytes),
    );
    const before = process.memoryUsage().rss;
    expect(await refusalOf(bomb.url("/"), loopbackPolicy())).toBe("What the site sent is too large.");
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  test("and packs a packed page is not unpacked twice", async () => {
    const twice = await site((_, res) => res.writeHead(200, { ...html, "content-encoding": "gzip, gzip" }).end("x"));
    expect(await refusalOf(twice.url("/"), loopbackPolicy())).toBe("What the site sent could not be read.");
  });

  test("and says gzip of what is none, or speaks no HTTP at all", async () => {
    const garbled = await site((_, res) => res.writeHead(200, { ...html, "content-encoding": "gzip" }).end("no gzip"));
    expect(await refusalOf(garbled.url("/"), loopbackPolicy())).toBe("What the site sent could not be read.");
    const mumbling = await site((req) => req.socket.end("mumble mumble\r\n\r\n"));
    expect(await refusalOf(mumbling.url("/"), loopbackPolicy())).toBe("What the site sent could not be read.");
    const gone = await site((req) => req.socket.destroy());
    expect(await refusalOf(gone.url("/"), loopbackPolicy())).toBe("The site could not be reached.");
  });

  test("and has a certificate that nobody vouches for is not read", async () => {
    const server = createSecureServer(selfSigned, (_, res) => res.writeHead(200, html).end("x"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    running.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    expect(await refusalOf(`https://site.example:${port}/`, loopbackPolicy())).toContain("certificate");
  });

  test("and sends something else than was asked for, or an error page, is not read", async () => {
    const pdf = await site((_, res) => res.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"));
    expect(await refusalOf(pdf.url("/"), loopbackPolicy())).toContain("something else");
    const shut = await site((_, res) => res.writeHead(403, html).end("no"));
    expect(await refusalOf(shut.url("/"), loopbackPolicy())).toBe(
      "The site answered “403”: it does not show this to us.",
    );
  });
});

describe("a page of a good site", () => {
  test("comes with the address where it was found, its type and its charset, and is unpacked", async () => {
    const good = await site((req, res) => {
      if (req.url === "/old") res.writeHead(301, { location: "/new" }).end();
      else
        res
          .writeHead(200, { "content-type": 'Text/HTML; x=1; charset="windows-1251"', "content-encoding": "gzip" })
          .end(gzipSync("<title>a</title>"));
    });
    const found = await fetchForeign(good.url("/old"), PAGE, loopbackPolicy());
    expect(found.url.href).toBe(good.url("/new"));
    expect([found.type, found.charset]).toEqual(["text/html", "windows-1251"]);
    expect(found.bytes.toString()).toBe("<title>a</title>");
  });

  test("is asked under its own name, without cookies and without anything of the visitor", async () => {
    const heads: string[][] = [];
    const good = await site((req, res) => {
      heads.push(Object.keys(req.headers).sort());
      res.writeHead(200, { ...html, "set-cookie": "a=1" });
      res.end("x");
    });
    await fetchForeign(good.url("/1"), PAGE, loopbackPolicy());
    await fetchForeign(good.url("/2"), PAGE, loopbackPolicy());
    expect(good.asked).toEqual([`site.example:${good.port}/1`, `site.example:${good.port}/2`]);
    expect(heads[1]).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });
});
