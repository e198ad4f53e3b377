import { describe, expect, test } from "vitest";
import { matchesEtag, preferredEncoding } from "#lib/kernel/page-cache/negotiate.ts";

describe("the encoding of an answer", () => {
  test.each([
    [undefined, "plain"],
    ["", "plain"],
    ["identity", "plain"],
    ["deflate", "plain"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["GZIP", "gzip"],
    ["x-gzip", "gzip"],
    ["*", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br; q=0.0, gzip; q=0", "plain"],
    ["br;q=0, *;q=0.5", "gzip"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["brotli", "plain"],
    ["br;q=nonsense", "plain"],
  ])("%j gets %s", (accept, wanted) => {
    expect(preferredEncoding(accept)).toBe(wanted);
    expect(preferredEncoding(accept)).toBe(wanted);
  });

  test("made-up spellings do not fill the memory", () => {
    for (let i = 0; i < 1000; i += 1) expect(preferredEncoding(`x${i}, gzip`)).toBe("gzip");
  });
});

describe("a page the client has already", () => {
  test.each(['"a-br"', 'W/"a-br"', '"x", "a-br"', 'W/"x",W/"a-br"', "*", ' "a-br" '])("%s names it", (header) => {
    expect(matchesEtag(header, '"a-br"')).toBe(true);
  });

  test.each(['"a"', '"a-gzip"', "a-br", '"x", "y"', "", '"a-br'])("%j does not", (header) => {
    expect(matchesEtag(header, '"a-br"')).toBe(false);
  });
});
