import type { Browser, Page } from "@playwright/test";
import { ask } from "./ask.ts";
import { aPdf } from "./documents.ts";
import { documentOf, idOf, type Member, paragraph, publish, type Written, write } from "./newsroom.ts";
import { aPhoto } from "./photos.ts";
import type { RunningServer } from "./server.ts";
import { aFilm, aWav } from "./sounds.ts";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
const SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:09.000\nThe ferry leaves.\n";

/** A published article with pictures, slides, a gallery, sound, film and a file; `sound` is the address of the sound. */
export type Ferries = { written: Written; path: string; sound: string };

export async function publishFerries(server: RunningServer, admin: Member): Promise<Ferries> {
  const put = (name: string, body: Buffer) => added(server, admin, name, body);
  const photo = async (looks: Parameters<typeof aPhoto>[0]) => (await put("photo.jpg", await aPhoto(looks))).id;
  const film = await put("crossing.webm", aFilm("webm"));
  const audio = await put("harbour.wav", aWav({ seconds: 12 }));
  const quay = await photo({ seed: 1, width: 1600, height: 1000 });
  const ship = await photo({ seed: 2, width: 1200, height: 1500 });
  const mole = await photo({ seed: 3, width: 1400, height: 1000 });
  const small = await photo({ seed: 4, width: 400, height: 300 });
  const report = (await put("Report 2026.pdf", aPdf())).id;
  const subtitlesId = (await put("crossing.vtt", Buffer.from(SUBTITLES))).id;
  const transcript = "VAYLE: Listen.\n\nREND: Gulls.";
  const words = { label: "The quay at dawn", caption: "Recorded on the mole.", transcript };
  const blocks = [
    paragraph("The ferry left at seven."),
    { type: "audio", attrs: { mediaId: audio.id, ...words } },
    slidesOf(figureOf(quay, "The quay"), figureOf(ship, "The ship"), figureOf(mole, "The mole")),
    paragraph("It came back at nine."),
    figureOf(mole, "As wide as the text"),
    figureOf(small, "Too small to enlarge"),
    { type: "video", attrs: { mediaId: film.id, label: "The crossing", posterId: quay, subtitlesId } },
    { type: "gallery", content: [figureOf(quay, "One"), figureOf(ship, "Two")] },
    { type: "file", attrs: { fileId: report, label: "The report in full" } },
    paragraph("So it was every day."),
  ];
  const lead = { mediaId: quay, alt: "The quay at dawn", caption: "Before the first ferry.", credit: "A. Rend" };
  const facts = { title: "Ferries", slug: "ferries", lead, body: documentOf(...blocks) };
  const written = await write(server, admin, await complete(server, admin, facts));
  return { written, path: await publish(server, admin, written), sound: audio.url };
}

/** Slides of two pictures in a text that runs from the right; answers its path. */
export async function publishArabicFerries(server: RunningServer, admin: Member): Promise<string> {
  const [quay, ship] = [await aPhoto({ seed: 1 }), await aPhoto({ seed: 2 })];
  const ids = [await added(server, admin, "quay.jpg", quay), await added(server, admin, "ship.jpg", ship)];
  const slides = slidesOf(...ids.map(({ id }) => figureOf(id)));
  const body = documentOf(paragraph("غادرت العبّارة."), slides);
  const facts = { title: "عبّارات", slug: "abbarat", language: "ar", body };
  return publish(server, admin, await write(server, admin, await complete(server, admin, facts)));
}

/** A reader's page of its own at an address. */
export async function opened(
  browser: Browser,
  server: RunningServer,
  viewport: typeof DESK,
  at: string,
): Promise<Page> {
  const page = await browser.newPage({ baseURL: server.url, viewport });
  await page.goto(at);
  return page;
}

function slidesOf(...content: object[]) {
  return { type: "gallery", attrs: { layout: "slides" }, content };
}

function figureOf(mediaId: string, words = "") {
  const caption = words ? [{ type: "text", text: words }] : [];
  return {
    type: "figure",
    attrs: { mediaId, alt: words || "A harbour" },
    content: [{ type: "figureCaption", content: caption }, { type: "figureCredit" }],
  };
}

/** What publishing asks for besides. */
async function complete(server: RunningServer, admin: Member, facts: Parameters<typeof write>[2]) {
  return {
    standfirst: "What the harbour saw, and heard.",
    sectionId: await idOf(server, admin.cookie, "Security", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
    ...facts,
  };
}

/** Puts a file into the library as a program does. */
async function added(
  server: RunningServer,
  admin: Member,
  name: string,
  body: Buffer,
): Promise<{ id: string; url: string }> {
  const headers = { "x-file-name": encodeURIComponent(name) };
  const { text } = await ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, body, headers });
  return JSON.parse(text).item;
}
