import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { factsOf } from "#lib/media/darkroom/facts/facts.ts";
import { packetOf } from "#lib/media/darkroom/facts/packet.ts";
import { readPicture } from "#lib/media/picture.ts";
import { alternatives, listed, withIptc, withXmp, xmpOf } from "#tests/support/described-pictures.ts";
import { aPhoto } from "#tests/support/photos.ts";

const NOTHING = factsOf({});

const AGENCY = xmpOf(
  alternatives("dc:description", { de: "Zwei Delegationen", "x-default": "Two delegations at a table &amp; a flag" }) +
    alternatives("Iptc4xmpCore:AltTextAccessibility", { "x-default": "Twelve people at a long table" }) +
    alternatives("dc:rights", { "x-default": "© 2026 Lantern Photos" }) +
    alternatives("xmpRights:UsageTerms", { "x-default": "Editorial use only" }) +
    listed("dc:creator", "Seq", ["K. Ostrova", "A. Rend"]) +
    listed("Iptc4xmpExt:PersonInImage", "Bag", ["Ada Quill", "Bo Field", "Ada Quill"]) +
    '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>' +
    "<photoshop:Source>Lantern Photos</photoshop:Source>",
  'photoshop:Credit="LP" photoshop:City="Lviv" photoshop:Country="Ukraine" photoshop:DateCreated="2026-05-04T10:11:12+03:00"',
);

describe("what a file says about itself", () => {
  test.each(["jpeg", "png", "webp", "tiff", "avif"] as const)("is read from XMP (%s)", async (format) => {
    const { facts } = await readPicture(await withXmp(AGENCY, format));
    expect(facts).toEqual({
      alt: "Twelve people at a long table",
      caption: "Two delegations at a table & a flag",
      credit: "LP",
      creator: "K. Ostrova, A. Rend",
      copyright: "© 2026 Lantern Photos",
      source: "Lantern Photos",
      licence: "cc-by-4.0",
      usageTerms: "Editorial use only",
      takenAt: "2026-05-04",
      people: ["Ada Quill", "Bo Field"],
      places: ["Lviv, Ukraine"],
    });
  });

  test("is read from IPTC, in UTF-8 and in the letters of older programs", async () => {
    const fields: [number, string][] = [
      [120, "Zürich, am Zoll"],
      [80, "J. Müller"],
      [110, "Lantern"],
      [115, "Wire"],
      [116, "Lantern 2026"],
      [55, "20260504"],
      [90, "Zürich"],
      [101, "Switzerland"],
    ];
    for (const utf8 of [true, false]) {
      const { facts } = await readPicture(await withIptc(fields, { utf8 }));
      expect(facts).toEqual({
        ...NOTHING,
        caption: "Zürich, am Zoll",
        creator: "J. Müller",
        credit: "Lantern",
        source: "Wire",
        copyright: "Lantern 2026",
        takenAt: "2026-05-04",
        places: ["Zürich, Switzerland"],
      });
    }
  });

  test("is read from EXIF, without what a camera writes by itself", async () => {
    const exif = (caption: string) => ({
      IFD0: { ImageDescription: caption, Artist: "K. Ostrova", Copyright: "Lantern" },
      IFD2: { DateTimeOriginal: "2026:05:04 10:11:12" },
    });
    const read = async (caption: string) =>
      (
        await readPicture(
          await sharp(await aPhoto())
            .withExif(exif(caption))
            .jpeg()
            .toBuffer(),
        )
      ).facts;
    expect(await read("A harbour at night")).toEqual({
      ...NOTHING,
      caption: "A harbour at night",
      creator: "K. Ostrova",
      copyright: "Lantern",
      takenAt: "2026-05-04",
    });
    expect((await read("OLYMPUS DIGITAL CAMERA")).caption).toBe("");
  });

  test("is taken from the newest way that says something", () => {
    const xmp = Buffer.from(xmpOf("", 'photoshop:Credit="New"'));
    const iptc = Buffer.from("\x1c\x02\x6e\0\x03Old\x1c\x02\x78\0\x07Caption", "latin1");
    expect(factsOf({ xmp, iptc })).toMatchObject({ credit: "New", caption: "Caption" });
  });

  test("is known by its namespace, whatever the prefix", () => {
    const xmp = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description
      xmlns:q="http://ns.adobe.com/photoshop/1.0/" xmlns:photoshop="http://example.org/" photoshop:Credit="no" q:Credit="yes"/></r:RDF>`;
    expect(factsOf({ xmp: Buffer.from(xmp) }).credit).toBe("yes");
  });

  test("places that are shown are lines, the nearest first", () => {
    const place = (city: string) =>
      `<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>${city}</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Ukraine</Iptc4xmpExt:CountryName></rdf:li>`;
    const shown = `<Iptc4xmpExt:LocationShown><rdf:Bag>${place("Lviv")}${place("Kyiv")}</rdf:Bag></Iptc4xmpExt:LocationShown>`;
    expect(factsOf({ xmp: Buffer.from(xmpOf(shown)) }).places).toEqual(["Lviv, Ukraine", "Kyiv, Ukraine"]);
  });

  test.each([
    ["2026-05-04T10:11", "2026-05-04"],
    ["2026:05:04 00:00:00", "2026-05-04"],
    ["20260504", "2026-05-04"],
    ["2026-05", "2026-05"],
    ["2026", "2026"],
    ["2026-02-31", "2026-02"],
    ["2026-13-01", "2026"],
    ["0000:00:00 00:00:00", ""],
    ["yesterday", ""],
    ["20260504999", ""],
  ])("a date is as exact as it is known: %s", (given, read) => {
    expect(factsOf({ xmp: Buffer.from(xmpOf("", `photoshop:DateCreated="${given}"`)) }).takenAt).toBe(read);
  });
});

describe("what a hostile file says about itself", () => {
  const caption = (text: string) =>
    factsOf({ xmp: Buffer.from(xmpOf(alternatives("dc:description", { "x-default": text }))) });

  test("is one line of plain letters, without what reorders or hides them", () => {
    const odd = "A\u202Eevil\u2066 cap\u0007tion\n\twith\u200d joiners\ufeff \u{e0041}and\ud800 ends";
    const read = factsOf({
      iptc: undefined,
      xmp: Buffer.from(xmpOf(`<dc:description>${odd}</dc:description>`)),
    }).caption;
    expect(read).toBe("Aevil caption with\u200d joiners and\ufffd ends");
    expect(caption("a&#0;b&#8;c").caption).toMatch(/^a\ufffd?bc$/);
  });

  test("is markup to nobody", () => {
    const read = caption("&lt;script&gt;alert(1)&lt;/script&gt;").caption;
    expect(read).toBe("<script>alert(1)</script>");
    expect(packetOf({ ...NOTHING, caption: read, credit: `"/><x>` })).not.toMatch(/<script|<x>/);
  });

  test("is cut to what the fields hold", () => {
    const facts = caption("word ".repeat(10_000)).caption;
    expect(facts.length).toBeLessThanOrEqual(1000);
    expect(facts.endsWith("…")).toBe(true);
    const many = listed(
      "Iptc4xmpExt:PersonInImage",
      "Bag",
      Array.from({ length: 5_000 }, (_, at) => `P${at}`),
    );
    expect(factsOf({ xmp: Buffer.from(xmpOf(many)) }).people).toHaveLength(50);
  });

  test("has no entities of its own: they neither grow nor fetch", () => {
    const laugh = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const xmp = xmpOf("<dc:description>&b; &f;</dc:description>", "", laugh);
    expect(factsOf({ xmp: Buffer.from(xmp) }).caption).not.toMatch(/ha|root/);
  });

  test.each([
    ["nested without end", xmpOf("<dc:description>".repeat(60_000))],
    ["not closed", "<x:xmpmeta><rdf:RDF"],
    ["no XML", "\0\xff\xfe nonsense"],
    ["named like what every object has", xmpOf("<__proto__:x/>", 'constructor="x" __proto__="y"')],
  ])("says nothing where it is %s", (_, xmp) => {
    expect(factsOf({ xmp: Buffer.from(xmp, "latin1") })).toEqual(NOTHING);
  });

  test("says nothing where its numbers lead out of the file", () => {
    const exif = Buffer.from(
      "II*\0\x08\0\0\0\x03\0\x0e\x01\x02\0\xff\xff\xff\xff\x08\0\0\0\x69\x87\x04\0\x01\0\0\0\xff\xff\xff\x7f",
      "latin1",
    );
    const iptc = Buffer.from("\x1c\x02\x78\x7f\xffshort", "latin1");
    expect(factsOf({ exif, iptc: Buffer.from("Photoshop 3.0\x008BIM\x04\x04\xff", "latin1") })).toEqual(NOTHING);
    expect(factsOf({ iptc }).caption).toBe("short");
    expect(factsOf({ exif: Buffer.from("Exif\0\0") })).toEqual(NOTHING);
    // A directory that names itself as the camera's.
    expect(factsOf({ exif: Buffer.from("MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08", "latin1") })).toEqual(
      NOTHING,
    );
  });
});

describe("what stays within the files that readers save", () => {
  test("is whose it is and what it shows, and nothing else", async () => {
    const { files } = await readPicture(await withXmp(AGENCY));
    for (const { bytes } of files) {
      const { xmp, exif, iptc, icc } = await sharp(bytes).metadata();
      expect({ exif, iptc, icc }).toEqual({});
      expect(factsOf({ xmp })).toEqual({
        ...NOTHING,
        alt: "Twelve people at a long table",
        caption: "Two delegations at a table & a flag",
        credit: "LP",
        creator: "K. Ostrova, A. Rend",
        copyright: "© 2026 Lantern Photos",
      });
    }
  });

  test("is nothing where the file said nothing", async () => {
    for (const { bytes } of (await readPicture(await aPhoto())).files)
      expect((await sharp(bytes).metadata()).xmp).toBeUndefined();
  });
});
