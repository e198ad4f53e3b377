import { beforeEach, expect, test } from "vitest";
import { api } from "#tests/support/api.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

async function anAgency() {
  return { token: (await aToken({ owner: await anEditor(), name: "Agency" })).secret };
}

test("a program uploads a picture, describes it and finds it again", async () => {
  const as = await anAgency();
  const body = await aPhoto({ seed: 3 });
  const jpeg = { "content-type": "image/jpeg" };
  const sent = await api("POST", "/media/pictures?fileName=lake.jpg", { ...as, body, headers: jpeg });
  expect([sent.status, sent.json]).toMatchObject([201, { fileName: "lake.jpg", known: false }]);
  expect(await lastEvent()).toMatchObject({ name: "media.add", via: "api", targetId: sent.json.id });
  const { id } = sent.json;
  expect(sent.headers.get("location")).toBe(`/api/v1/media/${id}`);
  const again = await api("POST", "/media/pictures?fileName=lake.jpg", { ...as, body, headers: jpeg });
  expect([again.status, again.json]).toEqual([200, { id, fileName: "lake.jpg", known: true }]);
  const described = await api("PATCH", `/media/${id}`, { ...as, json: { alt: "A lake", credit: "Ada Quill" } });
  expect(described.json).toMatchObject({ id, alt: "A lake", credit: "Ada Quill", kind: "picture" });
  expect((await api("GET", `/media/${id}`, as)).json).toEqual(described.json);
  expect((await api("GET", "/media?q=lake", as)).json.items.map((item: { id: string }) => item.id)).toEqual([id]);
  expect((await api("GET", "/media?kind=document", as)).json.items).toEqual([]);
});

test("a program adds a document to download", async () => {
  const as = await anAgency();
  const headers = { "content-type": "application/pdf" };
  const { status, json } = await api("POST", "/media/files?fileName=report.pdf", { ...as, body: aPdf(), headers });
  expect([status, json.known]).toEqual([201, false]);
  expect((await api("GET", `/media/${json.id}`, as)).json).toMatchObject({ kind: "document", typeName: "PDF" });
});

test("what is no picture, says that it is something else, or has no name is refused", async () => {
  const as = await anAgency();
  const upload = (query: string, type: string, body: string) =>
    api("POST", `/media/pictures${query}`, { ...as, body, headers: { "content-type": type } });
  expect((await upload("?fileName=a.jpg", "image/jpeg", "no picture")).status).toBe(422);
  expect((await upload("?fileName=a.html", "text/html", "<p>")).status).toBe(415);
  expect((await upload("?fileName=a.jpg", "multipart/form-data; boundary=x", "--x")).status).toBe(415);
  expect((await upload("", "image/jpeg", "x")).json.fields).toHaveProperty("fileName");
  const packed = { "content-type": "image/jpeg", "content-encoding": "gzip" };
  expect((await api("POST", "/media/pictures?fileName=a.jpg", { ...as, body: "x", headers: packed })).status).toBe(415);
});

test("a body larger than what is said to be taken is refused before it is read", async () => {
  const as = await anAgency();
  const headers = { "content-type": "image/jpeg", "content-length": String(101 * 1024 * 1024) };
  const { status, json } = await api("POST", "/media/pictures?fileName=a.jpg", { ...as, body: "x", headers });
  expect([status, json.type]).toEqual([413, "urn:standfirst:problem:too-large"]);
});
