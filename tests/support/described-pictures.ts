import sharp from "sharp";
import { aPhoto } from "./photos.ts";
import { withSegment } from "./profiles.ts";

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:cc="http://creativecommons.org/ns#"',
].join(" ");

/** A packet of XMP as programs write it, with these properties. */
export function xmpOf(inside: string, attributes = "", before = ""): string {
  return (
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${before}<x:xmpmeta xmlns:x="adobe:ns:meta/">` +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES} ` +
    `${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

export function alternatives(name: string, texts: Record<string, string>): string {
  const items = Object.entries(texts).map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`);
  return `<${name}><rdf:Alt>${items.join("")}</rdf:Alt></${name}>`;
}

export function listed(name: string, kind: "Seq" | "Bag", items: string[]): string {
  return `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join("")}</rdf:${kind}></${name}>`;
}

export async function withXmp(
  xmp: string,
  format: "jpeg" | "png" | "webp" | "tiff" | "avif" = "jpeg",
): Promise<Buffer> {
  const photo = sharp(await aPhoto()).withXmp(xmp);
  return format === "avif" ? photo.avif({ effort: 0 }).toBuffer() : photo.toFormat(format).toBuffer();
}

/** Fields of IPTC-IIM within Photoshop's resources, as agencies write them. */
export async function withIptc(fields: [number, string | Buffer][], { utf8 = true } = {}): Promise<Buffer> {
  const field = (record: number, number: number, data: Buffer) => {
    const head = Buffer.from([0x1c, record, number, 0, 0]);
    head.writeUInt16BE(data.length, 3);
    return Buffer.concat([head, data]);
  };
  const iim = Buffer.concat([
    ...(utf8 ? [field(1, 90, Buffer.from("\x1b%G", "latin1"))] : []),
    ...fields.map(([number, value]) => field(2, number, Buffer.from(value as string, utf8 ? "utf8" : "latin1"))),
  ]);
  const resource = (number: number, data: Buffer) => {
    const head = Buffer.from("8BIM\0\0\0\0\0\0\0\0", "latin1");
    head.writeUInt16BE(number, 4);
    head.writeUInt32BE(data.length, 8);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const all = [Buffer.from("Photoshop 3.0\0", "latin1"), resource(0x0425, Buffer.alloc(17)), resource(0x0404, iim)];
  return withSegment(await aPhoto(), 0xed, Buffer.concat(all));
}
