import { expect, test } from "vitest";
import { primaryAction } from "#components/editor/primary-action.ts";

const all = { edit: true, publish: true, withdraw: true, trash: true, restore: true, seeNumbers: true };
const none = { edit: true, publish: false, withdraw: false, trash: false, restore: false, seeNumbers: true };

const review = { may: { approve: false }, asksApproval: false, here: { id: "w", name: "Writing" }, ready: false };

test("a finished draft is published", () => {
  const primary = primaryAction({ state: "draft", may: all, review, unsaved: false, missing: {} });
  expect(primary).toEqual({ label: "Publish", act: "publish", why: "" });
});

test("an unfinished draft says how much is missing", () => {
  const missing = { title: "Write a title.", body: "Write the text." };
  const primary = primaryAction({ state: "draft", may: all, review, unsaved: false, missing });
  expect(primary.act).toBe("none");
  expect(primary.why).toContain("2 things are missing");
});

test("who does not publish submits, approves, or reads what it waits for", () => {
  const facts = { state: "draft" as const, may: none, unsaved: false, missing: { title: "Write a title." } };
  expect(primaryAction({ ...facts, review })).toEqual({ label: "Submit", act: "submit", why: "" });
  const waits = { ...review, asksApproval: true, here: { id: "e", name: "Editing" } };
  expect(primaryAction({ ...facts, review: waits })).toMatchObject({ label: "Submitted", act: "none" });
  expect(primaryAction({ ...facts, review: waits }).why).toContain("waits in “Editing”");
  expect(primaryAction({ ...facts, review: { ...waits, may: { approve: true } } }).act).toBe("approve");
  expect(primaryAction({ ...facts, review: { ...review, ready: true } }).why).toContain("Only editors publish");
  expect(primaryAction({ ...facts, state: "live", review }).why).toContain("nothing to submit");
  expect(primaryAction({ ...facts, state: "live", unsaved: true, review }).act).toBe("submit");
});

test("with nothing new, a live article says that readers see exactly this", () => {
  const primary = primaryAction({ state: "live", may: all, review, unsaved: false, missing: {} });
  expect(primary).toMatchObject({ label: "Publish changes", act: "none" });
  expect(primary.why).toContain("Readers see exactly this text");
});

test("changes of a live article can be published, saved or not yet", () => {
  expect(primaryAction({ state: "live-with-changes", may: all, review, unsaved: false, missing: {} }).act).toBe(
    "publish",
  );
  expect(primaryAction({ state: "live", may: all, review, unsaved: true, missing: {} }).act).toBe("publish");
});

test("from the trash an article is taken out first", () => {
  expect(primaryAction({ state: "trashed", may: all, review, unsaved: false, missing: {} }).act).toBe("restore");
  expect(primaryAction({ state: "trashed", may: none, review, unsaved: false, missing: {} }).act).toBe("none");
});
