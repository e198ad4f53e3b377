import { escapeHtml } from "#lib/content/escape.ts";
import type { PictureFacts } from "#lib/media/picture.ts";

/**
 * What stays with a picture wherever it is saved to: whose it is, and what it shows. Written anew from clean words, so
 * nothing else of the original comes along. Empty when there is nothing to say.
 */
export function packetOf({ alt, caption, credit, creator, copyright }: PictureFacts): string {
  const said = [
    alternative("Iptc4xmpCore:AltTextAccessibility", alt),
    alternative("dc:description", caption),
    plain("photoshop:Credit", credit),
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative("dc:rights", copyright),
  ].join("");
  return said && `${OPEN}${said}${CLOSE}`;
}

const OPEN =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">';
const CLOSE = "</rdf:Description></rdf:RDF></x:xmpmeta>";

function plain(name: string, text: string): string {
  return text && `<${name}>${escapeHtml(text)}</${name}>`;
}

function alternative(name: string, text: string): string {
  return text && `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></${name}>`;
}
