import { DomUtils, parseDocument } from "htmlparser2";
import type { Said } from "./facts.ts";

type Root = ReturnType<typeof parseDocument>;
type Element = Extract<Root["children"][number], { attribs: unknown }>;
type ParentNode = Root | Element;

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
const CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
const RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
const COMMONS = "http://creativecommons.org/ns#";

/** XMP: properties of RDF. The parser knows no declarations, so entities of a file's own stay letters, and nothing is fetched. */
export function readXmp(block: Buffer): Said {
  const root = parseDocument(block.toString("utf8").replaceAll("\0", ""), { xmlMode: true });
  const graph = grandchildren(root).find((element) => localName(element) === "RDF");
  const said = graph ? propertiesOf(graph) : new Map<string, string[]>();
  const one = (namespace: string, name: string) => said.get(namespace + name)?.[0];
  const all = (namespace: string, name: string) => said.get(namespace + name) ?? [];
  const place = [one(CORE, "Location"), ...["City", "State", "Country"].map((name) => one(PHOTOSHOP, name))];
  const shown = all(EXTENSION, "LocationShown");
  return {
    alt: one(CORE, "AltTextAccessibility"),
    caption: one(DC, "description"),
    creator: all(DC, "creator").join(", "),
    credit: one(PHOTOSHOP, "Credit"),
    source: one(PHOTOSHOP, "Source"),
    copyright: one(DC, "rights"),
    licence: one(COMMONS, "license"),
    usageTerms: one(RIGHTS, "UsageTerms"),
    takenAt: one(PHOTOSHOP, "DateCreated"),
    people: all(EXTENSION, "PersonInImage"),
    places: shown.length > 0 ? shown : [place.filter(Boolean).join(", ")],
  };
}

/** By namespace and name, whether it is written as an attribute or as an element. */
function propertiesOf(graph: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const outer = { ...spacesOf(graph.parent), ...spacesOf(graph) };
  for (const description of elementsIn(graph)) {
    const spaces = { ...outer, ...spacesOf(description) };
    for (const [name, value] of Object.entries(description.attribs)) add(found, fullName(name, spaces), [value]);
    for (const each of elementsIn(description)) {
      add(found, fullName(each.name, { ...spaces, ...spacesOf(each) }), valuesOf(each));
    }
  }
  return found;
}

function add(to: Map<string, string[]>, name: string, values: string[]): void {
  const clean = values.map((value) => value.trim()).filter(Boolean);
  // What is said twice counts as said first.
  if (clean.length > 0 && !to.has(name)) to.set(name, clean);
}

/** A property is plain text, an address, or a list of items of which an alternative in no language comes first. */
function valuesOf(property: Element): string[] {
  const address = Object.entries(property.attribs).find(([name]) => name.endsWith(":resource"));
  if (address) return [address[1]];
  const list = elementsIn(property)[0];
  if (!list || !/^(Alt|Bag|Seq)$/.test(localName(list))) return [textOf(property)];
  const items = elementsIn(list);
  const plain = items.find((item) => item.attribs["xml:lang"] === "x-default");
  return (plain ? [plain, ...items.filter((item) => item !== plain)] : items).map(itemText);
}

const PLACE = ["Sublocation", "City", "ProvinceState", "CountryName"];

/** An item that is itself made of properties is a place: its parts, from the nearest to the widest. */
function itemText(item: Element): string {
  const holder = elementsIn(item).find((element) => localName(element) === "Description") ?? item;
  const parts = PLACE.map((part) => {
    const element = elementsIn(holder).find((each) => localName(each) === part);
    const attribute = Object.entries(holder.attribs).find(([name]) => name.endsWith(`:${part}`));
    return element ? (valuesOf(element)[0] ?? "") : (attribute?.[1] ?? "");
  });
  return parts.some(Boolean) ? parts.filter(Boolean).join(", ") : textOf(item);
}

function textOf(element: Element): string {
  return DomUtils.textContent(element);
}

function elementsIn(node: ParentNode): Element[] {
  return node.children.filter((child): child is Element => "attribs" in child);
}

/** RDF is the root, or stands in x:xmpmeta. */
function grandchildren(root: ParentNode): Element[] {
  return elementsIn(root).flatMap((element) => [element, ...elementsIn(element)]);
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

type Spaces = Record<string, string>;

/** The prefixes that an element declares. */
function spacesOf(element: Element["parent"]): Spaces {
  if (!element || !("attribs" in element)) return {};
  const own = Object.entries(element.attribs).filter(([name]) => name.startsWith("xmlns:"));
  return Object.fromEntries(own.map(([name, address]) => [name.slice("xmlns:".length), address]));
}

function fullName(name: string, spaces: Spaces): string {
  const colon = name.indexOf(":");
  const space = Object.hasOwn(spaces, name.slice(0, colon)) ? spaces[name.slice(0, colon)] : "";
  return space === RDF ? "" : `${space}${name.slice(colon + 1)}`;
}
