import { expect, test } from "vitest";
import { primaryAction } from "#components/editor/primary-action.ts";

const all = { edit: true, publish: true, withdraw: true, trash: true, restore: true };
const none = { edit: true, publish: false, withdraw: false, trash: false, restore: false };

test("a finished draft is published", () => {
  const primary = primaryAction({ state: "draft", may: all, unsaved: false, missing: {} });
  expect(primary).toEqual({ label: "Publish", act: "publish", why: "" });
});

test("an unfinished draft says how much is missing", () => {
  const missing = { title: "Write a title.", body: "Write the text." };
  const primary = primaryAction({ state: "draft", may: all, unsaved: false, missing });
  expect(primary.act).toBe("none");
  expect(primary.why).toContain("2 things are missing");
});

test("a contributor reads who publishes", () => {
  const primary = primaryAction({ state: "draft", may: none, unsaved: false, missing: {} });
  expect(primary).toMatchObject({ label: "Publish", act: "none" });
  expect(primary.why).toContain("Only editors publish");
});

test("with nothing new, a live article says that readers see exactly this", () => {
  const primary = primaryAction({ state: "live", may: all, unsaved: false, missing: {} });
  expect(primary).toMatchObject({ label: "Publish changes", act: "none" });
  expect(primary.why).toContain("Readers see exactly this text");
});

test("changes of a live article can be published, saved or not yet", () => {
  expect(primaryAction({ state: "live-with-changes", may: all, unsaved: false, missing: {} }).act).toBe("publish");
  expect(primaryAction({ state: "live", may: all, unsaved: true, missing: {} }).act).toBe("publish");
});

test("from the trash an article is taken out first", () => {
  expect(primaryAction({ state: "trashed", may: all, unsaved: false, missing: {} }).act).toBe("restore");
  expect(primaryAction({ state: "trashed", may: none, unsaved: false, missing: {} }).act).toBe("none");
});
